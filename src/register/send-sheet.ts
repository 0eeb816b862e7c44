import { Failure } from '@domain/failure/failure';
import { toBase64 } from '@/platform/files';
import type { PickedFile } from '@/platform/picked-file';
import { call } from '@/services/client';
import { newRequestId } from '@/services/request-id';
import type { ImportPreview, ImportProgress } from '../../cloudfunctions/documents/register/register.views';

const partSize = 128 * 1024;
/** Bytes of a sheet at most. */
const largest = 32 * partSize;

/** Sends a sheet in parts and asks what importing it would do. @throws Failure */
export const previewSheet = async (file: PickedFile): Promise<ImportPreview> => {
  if (file.size > largest) {
    throw new Failure('TOO_LARGE', { message: '文件超过 4 MB，请分几次导入。' });
  }
  const key = newRequestId();
  const parts = Math.max(1, Math.ceil(file.size / partSize));
  let id = '';
  for (let index = 0; index < parts; index += 1) {
    const data = toBase64(await file.read(index * partSize, partSize));
    ({ id } = await call('sheet.put', { key, name: file.name, index, data }));
  }
  return call('sheet.preview', { id, parts });
};

/** Carries an import out, call by call, until all of it is done. @param tell is told the share done, 0 to 1 */
export const applySheet = async (id: string, tell: (share: number) => void): Promise<ImportProgress> => {
  for (;;) {
    const progress = await call('sheet.apply', { id });
    tell(progress.total === 0 ? 1 : progress.done / progress.total);
    if (progress.state === 'done') return progress;
  }
};
