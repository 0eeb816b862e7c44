import { Failure } from '@domain/failure/failure';
import type { FileOwner } from '@domain/files/owner';
import type { FileRef } from '@domain/form/answers';
import type { Instant } from '@domain/time/shanghai';
import { countOf, findMany, insert } from '@platform/database/database';
import { putFile, readStored } from '@platform/files/storage';
import type { StoredFile } from '@platform/files/stored-file';
import { rightsOfOwner } from './owner-rights';
import { uploadId } from './parts';

/** A picture that WeChat has not judged yet is shown by the copy once the timer has had it looked at too. */
const checkOfCopy = ({ check }: StoredFile): Pick<StoredFile, 'check'> =>
  check === undefined ? {} : { check: check.state === 'waiting' ? { ...check, traceId: '' } : check };

const copied = async (
  file: StoredFile,
  owner: FileOwner,
  by: { readonly personId: string; readonly now: Instant },
): Promise<FileRef> => {
  const { name, size, type, sha256 } = file;
  const _id = uploadId(owner, sha256);
  const fileID = await putFile(`files/${_id}`, await readStored(file.fileID));
  const fresh = { _id, owner, name, size, type, sha256, fileID, uploadedBy: by.personId, at: by.now };
  // A copy made before, or by the same request sent again, is found there.
  await insert('files', { ...fresh, ...checkOfCopy(file) });
  return { id: _id, name, size, type };
};

/**
 * Copies files to another owner, each once however often it is asked for; the caller's rights to both are checked
 * before.
 * @returns them in the same order, as the new owner refers to them
 * @throws Failure TOO_MANY where the new owner would have more files than it may, INVALID where one is gone
 */
export const copyFiles = async (
  refs: readonly FileRef[],
  from: FileOwner,
  to: FileOwner,
  by: { readonly personId: string; readonly now: Instant },
): Promise<readonly FileRef[]> => {
  if (refs.length === 0) return [];
  const { most } = rightsOfOwner(to);
  if ((await countOf('files', { 'owner.id': to.id, 'owner.kind': to.kind })) + refs.length > most) {
    throw new Failure('TOO_MANY', { message: `这里最多 ${most} 个附件。` });
  }
  const found = (await findMany('files', {
    where: { _id: { $in: refs.map(({ id }) => id) }, 'owner.id': from.id, 'owner.kind': from.kind },
    limit: refs.length,
  })) as StoredFile[];
  const copies: FileRef[] = [];
  for (const { id, name } of refs) {
    const file = found.find(({ _id }) => _id === id);
    if (!file) {
      throw new Failure('INVALID', {
        message: `证明材料“${name}”已经不在了，请在台账里重新上传。`,
        field: 'id',
      });
    }
    copies.push(await copied(file, to, by));
  }
  return copies;
};
