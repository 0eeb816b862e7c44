import type { FileRef } from '@domain/form/answers';
import { View } from '@tarojs/components';
import { Icon } from '../icon/icon';
import { Tap } from '../tap/tap';
import styles from './attachments.module.scss';

/** @returns `820 KB`, `3.4 MB` */
export const sizeWords = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

interface Props {
  readonly file: FileRef;
  readonly onOpen: () => void;
  readonly onRemove?: () => void;
}

/** A file that is safely stored. */
export const FileRow = ({ file, onOpen, onRemove }: Props) => (
  <View className={styles.row} role="listitem">
    <Tap className={styles.open} label={`打开 ${file.name}`} onTap={onOpen}>
      <Icon name={file.type.startsWith('image/') ? 'image' : 'file-text'} className={styles.kind} />
      <View className={styles.words}>
        <View className={styles.name}>{file.name}</View>
        <View className={styles.detail}>{sizeWords(file.size)}</View>
      </View>
    </Tap>
    {onRemove === undefined ? null : (
      <Tap className={styles.tool} label={`移除 ${file.name}`} onTap={onRemove}>
        <Icon name="x" />
      </Tap>
    )}
  </View>
);
