import { Failure } from '@domain/failure/failure';
import type { FileRef } from '@domain/form/answers';
import type { PickedFile } from '@/platform/picked-file';
import { fileShelf } from '@/queue/file-shelf';
import { localRef } from '@/queue/local-files';
import { newRequestId } from '@/services/request-id';
import { largestFile } from '@/services/upload';

/** Copies chosen files to where they outlive the program. @throws Failure where one is too large or has no room */
export const keepPicked = async (files: readonly PickedFile[]): Promise<readonly FileRef[]> => {
  const kept: FileRef[] = [];
  for (const file of files) {
    if (file.size > largestFile) {
      const megabytes = (file.size / 1024 / 1024).toFixed(1);
      throw new Failure('TOO_LARGE', { message: `“${file.name}”有 ${megabytes} MB，每个文件最多 10 MB。` });
    }
    const id = newRequestId();
    const { size, type } = await fileShelf.save(id, file);
    kept.push(localRef(id, { name: file.name, size, type }));
  }
  return kept;
};
