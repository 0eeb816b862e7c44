import type { FileOwner } from '@domain/files/owner';
import type { FileRef } from '@domain/form/answers';
import { View } from '@tarojs/components';
import { useState } from 'react';
import styles from '@/components/attachments/attachments.module.scss';
import { FileRow } from '@/components/attachments/file-row';
import { Button } from '@/components/button/button';
import { Notice } from '@/components/notice/notice';
import { openDocument } from '@/platform/documents';
import { pickFiles, pickPictures } from '@/platform/files';
import type { PickedFile } from '@/platform/picked-file';
import { fileShelf } from '@/queue/file-shelf';
import { isLocal, keptId } from '@/queue/local-files';
import { asFailure } from '@/services/client';
import { openAttachedFile } from '@/services/open-file';
import { keepPicked } from './keep-picked';

interface Props {
  readonly owner: FileOwner;
  readonly label: string;
  readonly value: readonly FileRef[];
  /** Leave out to show only. */
  readonly onChange?: (change: (files: readonly FileRef[]) => readonly FileRef[]) => void;
  readonly most?: number;
}

const openHere = async (file: FileRef): Promise<void> => {
  const kept = await fileShelf.open(keptId(file), file);
  if (kept?.preview !== undefined) await openDocument({ ...file, url: kept.preview });
};

/** Papers and pictures of an entry, as a list; new ones are kept on this device and travel with the entry. */
export const EntryFiles = ({ owner, label, value, onChange, most = 9 }: Props) => {
  const [failure, setFailure] = useState<string | null>(null);
  const say = (error: unknown) => setFailure(asFailure(error).userMessage);
  const take = (picking: Promise<readonly PickedFile[]>) => {
    setFailure(null);
    picking
      .then(keepPicked)
      .then((kept) => onChange?.((files) => [...files, ...kept].slice(0, most)))
      .catch(say);
  };
  const room = most - value.length;
  return (
    <View>
      {value.length === 0 ? null : (
        <View className={styles.list} role="list" aria-label={label}>
          {value.map((file) => (
            <FileRow
              key={file.id}
              file={file}
              onOpen={() => {
                setFailure(null);
                (isLocal(file) ? openHere(file) : openAttachedFile(owner, file.id)).catch(say);
              }}
              {...(onChange === undefined
                ? {}
                : { onRemove: () => onChange((files) => files.filter(({ id }) => id !== file.id)) })}
            />
          ))}
        </View>
      )}
      {failure === null ? null : <Notice tone="bad">{failure}</Notice>}
      {onChange === undefined || room <= 0 ? null : (
        <View className={styles.add}>
          <Button kind="secondary" icon="camera" compact onTap={() => take(pickPictures(room))}>
            拍照或相册
          </Button>
          <Button kind="secondary" icon="paperclip" compact onTap={() => take(pickFiles(room))}>
            选文件
          </Button>
        </View>
      )}
    </View>
  );
};
