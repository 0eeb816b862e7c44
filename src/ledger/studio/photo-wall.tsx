import type { FileRef } from '@domain/form/answers';
import { Image, View } from '@tarojs/components';
import { Tap } from '@/components/tap/tap';
import { useAddress } from '../files/use-address';
import { openEntryPage } from '../open-ledger';
import styles from './photo-wall.module.scss';

/** A photo and the activity it was taken at. */
export interface WallPhoto {
  readonly activityId: string;
  readonly title: string;
  readonly file: FileRef;
}

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

/** The latest photos; each opens the activity it was taken at. */
export const PhotoWall = ({ photos }: { readonly photos: readonly WallPhoto[] }) => (
  <View className={styles.wall} role="list" aria-label="照片墙">
    {photos.map((photo) => (
      <OnWall key={`${photo.activityId}${photo.file.id}`} {...photo} />
    ))}
  </View>
);
