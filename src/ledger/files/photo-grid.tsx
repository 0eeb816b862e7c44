import type { FileOwner } from '@domain/files/owner';
import type { FileRef } from '@domain/form/answers';
import { Image, View } from '@tarojs/components';
import { useState } from 'react';
import { Icon } from '@/components/icon/icon';
import { Notice } from '@/components/notice/notice';
import { Tap } from '@/components/tap/tap';
import { openDocument } from '@/platform/documents';
import { pickPictures } from '@/platform/files';
import { asFailure } from '@/services/client';
import { keepPicked } from './keep-picked';
import styles from './photo-grid.module.scss';
import { useAddress } from './use-address';

interface Props {
  readonly owner: FileOwner;
  readonly value: readonly FileRef[];
  /** Leave out to show only. */
  readonly onChange?: (change: (files: readonly FileRef[]) => readonly FileRef[]) => void;
  readonly most?: number;
}

interface PhotoProps {
  readonly owner: FileOwner;
  readonly file: FileRef;
  readonly label: string;
  readonly onRemove?: () => void;
}

const Photo = ({ owner, file, label, onRemove }: PhotoProps) => {
  const address = useAddress(owner, file);
  const open = () => {
    if (address !== null) void openDocument({ url: address, name: file.name, type: 'image/jpeg' });
  };
  return (
    <View className={styles.cell} role="listitem">
      <Tap className={styles.open} label={`查看${label}`} onTap={open}>
        {address === null ? null : <Image className={styles.photo} src={address} mode="aspectFill" />}
      </Tap>
      {onRemove === undefined ? null : (
        <Tap className={styles.remove} label={`移除${label}`} onTap={onRemove}>
          <View className={styles.cross}>
            <Icon name="x" size="small" />
          </View>
        </Tap>
      )}
    </View>
  );
};

/** Photos of an entry, four in a row; those just taken are on this device and travel with the entry. */
export const PhotoGrid = ({ owner, value, onChange, most = 9 }: Props) => {
  const [failure, setFailure] = useState<string | null>(null);
  const add = () => {
    setFailure(null);
    pickPictures(most - value.length)
      .then(keepPicked)
      .then((kept) => onChange?.((files) => [...files, ...kept].slice(0, most)))
      .catch((error: unknown) => setFailure(asFailure(error).userMessage));
  };
  return (
    <View>
      <View className={styles.grid} role="group" aria-label="照片">
        {value.map((file, index) => (
          <Photo
            key={file.id}
            owner={owner}
            file={file}
            label={`照片 ${index + 1}`}
            {...(onChange === undefined
              ? {}
              : { onRemove: () => onChange((files) => files.filter(({ id }) => id !== file.id)) })}
          />
        ))}
        {onChange === undefined || value.length >= most ? null : (
          <View className={styles.cell}>
            <Tap className={styles.add} label="拍照或相册" onTap={add}>
              <Icon name="camera" size="large" />
              <View>{value.length === 0 ? '拍照' : `还可 ${most - value.length} 张`}</View>
            </Tap>
          </View>
        )}
      </View>
      {failure === null ? null : <Notice tone="bad">{failure}</Notice>}
    </View>
  );
};
