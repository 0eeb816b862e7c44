import type { FileOwner } from '@domain/files/owner';
import type { FileRef } from '@domain/form/answers';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { pickFiles, pickPictures } from '@/platform/files';
import { asFailure } from '@/services/client';
import { openAttachedFile } from '@/services/open-file';
import { Button } from '../button/button';
import { Notice } from '../notice/notice';
import styles from './attachments.module.scss';
import { FileRow } from './file-row';
import { UploadRow } from './upload-row';
import { useUploads } from './use-uploads';

interface Props {
  readonly owner: FileOwner;
  readonly label: string;
  readonly value: readonly FileRef[];
  /** Gets a change instead of a value: a file may arrive long after it was chosen. Leave out to show only. */
  readonly onChange?: (change: (files: readonly FileRef[]) => readonly FileRef[]) => void;
  readonly most?: number;
}

const atOnce = 9;
const nothing = () => undefined;

/** Files and pictures of one answer: add, watch them arrive, open, remove. */
export const Attachments = ({ owner, label, value, onChange, most = 20 }: Props) => {
  const [failure, setFailure] = useState<string | null>(null);
  const { uploads, begin, again, drop } = useUploads(
    owner,
    onChange === undefined
      ? nothing
      : (file) => onChange((files) => (files.some(({ id }) => id === file.id) ? files : [...files, file])),
  );
  const room = Math.min(atOnce, most - value.length - uploads.length);
  const open = (file: FileRef) => {
    setFailure(null);
    openAttachedFile(owner, file.id).catch((error: unknown) => setFailure(asFailure(error).userMessage));
  };
  return (
    <View>
      {value.length + uploads.length === 0 ? null : (
        <View className={styles.list} role="list" aria-label={label}>
          {value.map((file) => (
            <FileRow
              key={file.id}
              file={file}
              onOpen={() => open(file)}
              {...(onChange === undefined
                ? {}
                : { onRemove: () => onChange((files) => files.filter(({ id }) => id !== file.id)) })}
            />
          ))}
          {uploads.map((upload) => (
            <UploadRow
              key={upload.key}
              upload={upload}
              onAgain={() => again(upload)}
              onDrop={() => drop(upload)}
            />
          ))}
        </View>
      )}
      {failure === null ? null : <Notice tone="bad">{failure}</Notice>}
      {onChange === undefined || room <= 0 ? null : (
        <View className={styles.add}>
          <Button kind="secondary" icon="camera" compact onTap={() => void pickPictures(room).then(begin)}>
            拍照或相册
          </Button>
          <Button kind="secondary" icon="paperclip" compact onTap={() => void pickFiles(room).then(begin)}>
            选文件
          </Button>
        </View>
      )}
    </View>
  );
};
