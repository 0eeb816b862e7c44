import { idFrom } from '@platform/codes/codes';
import { findById } from '@platform/database/database';
import type { RoleCall } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { readStored } from '@platform/files/storage';
import type { RegisterImport } from '@platform/register/import';

/** @param key made by the client when the file is chosen: the same file sent again is the same import */
export const importId = ({ person, role }: RoleCall, key: string): string => idFrom(person._id, role.id, key);

/** @throws Failure NOT_FOUND, the same whether there is none or it is somebody else's */
export const ownImport = async (call: RoleCall, id: string): Promise<RegisterImport> => {
  const found = await findById('imports', id);
  if (found?.personId !== call.person._id || found.role.id !== call.role.id) throw notFound();
  return found;
};

/**
 * @param what is imported; an import is of one kind once it has been previewed
 * @throws Failure NOT_FOUND
 */
export const importOf = async (
  call: RoleCall,
  id: string,
  what: RegisterImport['what'],
): Promise<RegisterImport> => {
  const found = await ownImport(call, id);
  if (found.state !== 'arriving' && found.what !== what) throw notFound('an import of another kind');
  return found;
};

/** @returns the file of an import, put together from its parts */
export const contentOf = async ({ parts }: Pick<RegisterImport, 'parts'>): Promise<Buffer> => {
  const ids = Object.keys(parts)
    .map(Number)
    .sort((one, other) => one - other)
    .map((index) => parts[index] ?? '');
  return Buffer.concat(await Promise.all(ids.map(readStored)));
};
