import { Failure } from '@domain/failure/failure';
import { changeOne, findById, insert } from '../database/database';

/** The one import at work, if any: while it is, nobody else changes unions or people. */
export const registerLockId = 'register';

/** @throws Failure UNAVAILABLE while an import is being carried out */
export const assertRegisterFree = async (): Promise<void> => {
  const lock = await findById('registerLocks', registerLockId);
  if (!lock?.importId) return;
  throw new Failure('UNAVAILABLE', {
    message: '正在导入工会和人员名册，请等导入完成后再修改。',
    log: 'the register is locked by an import',
  });
};

/** @returns whether the import holds the lock now; it may have held it before */
export const lockRegister = async (importId: string): Promise<boolean> => {
  if (await insert('registerLocks', { _id: registerLockId, importId })) return true;
  const taken = await changeOne(
    'registerLocks',
    { _id: registerLockId, importId: null },
    { $set: { importId } },
  );
  return taken || (await findById('registerLocks', registerLockId))?.importId === importId;
};

export const unlockRegister = async (importId: string): Promise<void> => {
  await changeOne('registerLocks', { _id: registerLockId, importId }, { $set: { importId: null } });
};
