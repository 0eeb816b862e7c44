import { Image, View } from '@tarojs/components';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Tap } from '@/components/tap/tap';
import type { Output } from '@/services/procedures';
import { useAddress } from '../files/use-address';
import { openEntryPage } from '../open-ledger';
import styles from './photo-wall.module.scss';
import { usePhotos } from './use-photos';

/** A photo and the activity it was taken at. */
type WallPhoto = Output<'studio.photos'>['rows'][number];

const OnWall = ({ activityId, title, file }: WallPhoto) => {
  const address = useAddress({ kind: 'activity', id: activityId }, file);
  return (
    <View className={styles.cell} role="listitem">
      <Tap
        className={styles.open}
        label={`照片：${title}`}
        onTap={() => openEntryPage('activity', activityId)}
      >
        {address === null ? null : (
          <Image className={styles.photo} src={address} mode="aspectFill" lazyLoad />
        )}
      </Tap>
    </View>
  );
};

/** All photos of a studio's year, the latest first; each opens the activity it was taken at. */
export const PhotoWall = ({ studioId, year }: { readonly studioId: string; readonly year: number }) => {
  const { data: photos, hasNextPage, isFetchingNextPage, fetchNextPage } = usePhotos(studioId, year);
  if (photos === undefined || photos.length === 0) return null;
  return (
    <Card title="照片墙">
      <View className={styles.wall} role="list" aria-label="照片墙">
        {photos.map((photo) => (
          <OnWall key={`${photo.activityId}${photo.file.id}`} {...photo} />
        ))}
      </View>
      {hasNextPage ? (
        <Button kind="quiet" busy={isFetchingNextPage} onTap={() => void fetchNextPage()}>
          更早的照片
        </Button>
      ) : null}
    </Card>
  );
};
