import { Failure } from '@domain/failure/failure';
import { toBase64 } from '@/platform/files';
import type { PickedFile } from '@/platform/picked-file';
import type { ImportProgress } from '../../cloudfunctions/documents/register/register.views';
import { call } from './client';
import { newRequestId } from './request-id';

const partSize = 128 * 1024;
/** Bytes of a sheet at most. */
const largest = 32 * partSize;

/** A sheet that has arrived whole. */
export interface SentSheet {
  readonly id: string;
  readonly parts: number;
}

/** Sends a sheet that is to be imported, in parts. @throws Failure */
export const sendSheet = async (file: PickedFile): Promise<SentSheet> => {
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
  return { id, parts };
};

/** Carries an import out, call by call, until all of it is done. @param tell is told the share done, 0 to 1 */
export const applySheet = async (
  procedure: 'sheet.apply' | 'studioSheet.apply',
  id: string,
  tell: (share: number) => void,
): Promise<ImportProgress> => {
  for (;;) {
    const progress = await call(procedure, { id });
    tell(progress.total === 0 ? 1 : progress.done / progress.total);
    if (progress.state === 'done') return progress;
  }
};
