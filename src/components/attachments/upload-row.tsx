import { Image, View } from '@tarojs/components';
import { Icon } from '../icon/icon';
import { Tap } from '../tap/tap';
import styles from './attachments.module.scss';
import { sizeWords } from './file-row';
import type { Upload } from './use-uploads';

interface Props {
  readonly upload: Upload;
  readonly onAgain: () => void;
  readonly onDrop: () => void;
}

/** A file on its way: how far it is, or why it stopped and how to go on. */
export const UploadRow = ({ upload: { file, share, failure }, onAgain, onDrop }: Props) => (
  <View className={styles.row} role="listitem">
    <View className={styles.open}>
      {file.preview === undefined ? (
        <Icon name="file" className={styles.kind} />
      ) : (
        <Image className={styles.thumb} src={file.preview} mode="aspectFill" />
      )}
      <View className={styles.words}>
        <View className={styles.name}>{file.name}</View>
        {failure === null ? (
          <>
            <View className={styles.detail}>
              {sizeWords(file.size)}，正在上传 {Math.round(share * 100)}%
            </View>
            <View className={styles.track}>
              <View className={styles.done} style={{ width: `${Math.round(share * 100)}%` }} />
            </View>
          </>
        ) : (
          <View className={styles.failed}>{failure}</View>
        )}
      </View>
    </View>
    {failure === null ? null : (
      <>
        <Tap className={styles.tool} label={`继续上传 ${file.name}`} onTap={onAgain}>
          <Icon name="refresh-cw" />
        </Tap>
        <Tap className={styles.tool} label={`移除 ${file.name}`} onTap={onDrop}>
          <Icon name="x" />
        </Tap>
      </>
    )}
  </View>
);
