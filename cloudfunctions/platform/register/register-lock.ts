import { Failure } from '@domain/failure/failure';
import { findById } from '../database/database';

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
