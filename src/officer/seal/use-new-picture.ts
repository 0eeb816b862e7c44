import { largestPicture } from '@domain/seal/picture';
import { useState } from 'react';
import { useUploads } from '@/components/attachments/use-uploads';
import { pickOriginal } from '@/platform/files';
import type { PickedFile } from '@/platform/picked-file';

/** A picture that has been uploaded to the seal and is not in use yet. */
export interface NewPicture {
  readonly fileId: string;
  /** Where this device can draw it. */
  readonly preview: string | null;
}

const tooLarge = '印章图样不能超过 2 MB，请缩小后再上传。';

/** Chooses a picture for the seal and uploads it; nothing changes on the seal by that. */
export const useNewPicture = (sealId: string) => {
  const [picked, setPicked] = useState<PickedFile | null>(null);
  const [fileId, setFileId] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const { uploads, begin, again, drop } = useUploads({ kind: 'seal', id: sealId }, ({ id }) => setFileId(id));
  const forget = () => {
    setPicked(null);
    setFileId(null);
    setFailure(null);
  };
  const choose = async () => {
    const file = await pickOriginal();
    if (file === null) return;
    forget();
    if (file.size > largestPicture) return setFailure(tooLarge);
    setPicked(file);
    begin([file]);
  };
  const ready: NewPicture | null = fileId === null ? null : { fileId, preview: picked?.preview ?? null };
  return { uploads, again, drop, choose, forget, failure, ready };
};
