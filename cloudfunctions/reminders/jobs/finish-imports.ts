import { findById, findMany } from '@platform/database/database';
import { describeError, log } from '@platform/log/log';
import { goOn } from '@platform/register/go-on';
import type { RegisterImport } from '@platform/register/import';
import { registerLockId, unlockRegister } from '@platform/register/register-lock';
import type { Job } from '../run-jobs';

/** An import that nobody has gone on with for so long was broken off. Milliseconds. */
const rest = 2 * 60 * 1000;

/** Finishes imports of the register and of studios that were broken off half-way, so that none of them stays half done. */
export const finishImports: Job = async ({ now, mayGoOn }) => {
  const before = new Date(Date.parse(now) - rest).toISOString();
  const left = await findMany<'imports', keyof RegisterImport & string>('imports', {
    where: { state: 'applying', touchedAt: { $lt: before } },
    limit: 5,
  });
  const lock = await findById('registerLocks', registerLockId);
  const holder = lock?.importId ? await findById('imports', lock.importId) : null;
  // Locked and broken off before the first step was written down: nothing was done, nothing is left to do.
  if (holder && holder.state !== 'applying' && holder.touchedAt < before) await unlockRegister(holder._id);
  let steps = 0;
  for (const work of left) {
    if (!mayGoOn()) break;
    const call = {
      now,
      requestId: `finish-${work._id}`,
      procedure: work.what === 'studios' ? 'studioSheet.apply' : 'sheet.apply',
      person: { _id: work.personId },
      role: work.role,
    };
    try {
      steps += (await goOn(call, work, mayGoOn)) - work.done;
    } catch (thrown) {
      log.error('import-not-finished', { importId: work._id, ...describeError(thrown) });
    }
  }
  return { steps };
};
