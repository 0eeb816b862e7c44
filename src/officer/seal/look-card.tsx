import { pictureEdges } from '@domain/seal/picture';
import { fullDay } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { UploadRow } from '@/components/attachments/upload-row';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Notice } from '@/components/notice/notice';
import { Seal } from '@/components/seal/seal';
import type { Output } from '@/services/procedures';
import { ConfirmChange } from './confirm-change';
import styles from './seal.module.scss';
import { useNewPicture } from './use-new-picture';

type SealView = Output<'seal.get'>;

const lookWords = ({ picture }: SealView): string =>
  picture === null ? '图样按名称自动绘制' : `图样是上传的图片，${fullDay(picture.from)}起使用`;

const CheckNotice = ({ check }: Pick<NonNullable<SealView['picture']>, 'check'>) => {
  switch (check) {
    case 'passed':
      return null;
    case 'waiting':
      return <Notice>上传的图片正在接受微信的内容检查。通过前，申报表上仍用自动绘制的印章。</Notice>;
    case 'refused':
      return (
        <Notice tone="warn">
          上传的图片没有通过微信的内容检查，申报表上用自动绘制的印章。请换一张图片，或改回自动绘制。
        </Notice>
      );
    default: {
      const never: never = check;
      return never;
    }
  }
};

/** How the seal looks on paper: drawn from its name, or an uploaded picture; tried here before it is put into use. */
export const LookCard = ({ seal }: { readonly seal: SealView }) => {
  const fresh = useNewPicture(seal.id);
  const [asking, setAsking] = useState<'use' | 'draw' | null>(null);
  const { ready } = fresh;
  return (
    <>
      <Card>
        <View className={styles.picture}>
          <Seal name={seal.name} picture={ready?.preview ?? seal.picture?.url ?? null} />
        </View>
        <View className={styles.name}>{seal.name}</View>
        <View className={styles.look}>{ready === null ? lookWords(seal) : '预览：还没有启用'}</View>
        {fresh.uploads.map((upload) => (
          <UploadRow
            key={upload.key}
            upload={upload}
            onAgain={() => fresh.again(upload)}
            onDrop={() => fresh.drop(upload)}
          />
        ))}
        {fresh.failure === null ? null : <Notice tone="bad">{fresh.failure}</Notice>}
        {seal.picture === null || ready !== null ? null : <CheckNotice check={seal.picture.check} />}
        <View className={styles.deeds}>
          {ready === null ? (
            <>
              <Button kind="secondary" icon="image" compact onTap={() => void fresh.choose()}>
                {seal.picture === null ? '上传印章图片' : '换一张图片'}
              </Button>
              {seal.picture === null ? null : (
                <Button kind="secondary" compact onTap={() => setAsking('draw')}>
                  改用自动绘制
                </Button>
              )}
            </>
          ) : (
            <>
              <Button kind="secondary" compact onTap={fresh.forget}>
                不用这张
              </Button>
              <Button compact onTap={() => setAsking('use')}>
                启用这张图片
              </Button>
            </>
          )}
        </View>
        <View className={styles.hint}>
          {`图片用 PNG（背景透明的最好）或 JPG，不超过 2 MB，每边 ${pictureEdges.least} 至 ${pictureEdges.most} 像素，印在纸上宽 42 毫米。`}
        </View>
      </Card>
      {asking === 'use' && ready !== null ? (
        <ConfirmChange
          title="启用这张图片？"
          action="启用"
          words={`从现在起，“${seal.name}”提出的意见盖这张图片；以前的意见不变。更换会记入操作记录。`}
          seal={seal}
          change={{ picture: ready.fileId }}
          onDone={fresh.forget}
          onClose={() => setAsking(null)}
        />
      ) : null}
      {asking === 'draw' ? (
        <ConfirmChange
          title="改用自动绘制？"
          action="改用"
          words={`从现在起，“${seal.name}”的印章按名称自动绘制；以前的意见不变。更换会记入操作记录。`}
          seal={seal}
          change={{ picture: null }}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </>
  );
};
