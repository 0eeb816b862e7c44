import { Failure } from '@domain/failure/failure';
import { changeOne } from '@platform/database/database';
import type { RoleCall } from '@platform/door/procedure';
import { putFile } from '@platform/files/storage';
import { goOn, type ImportStep } from '@platform/register/go-on';
import type { RegisterImport } from '@platform/register/import';
import { lockRegister, unlockRegister } from '@platform/register/register-lock';
import type { ImportProgress } from './register.views';

/** Milliseconds of the function's minute that one call may use; the next call goes on. */
const budget = 8_000;

/** Waves of steps that one call makes at most, so that who waits sees it advance. */
const wavesACall = 200;

/** What an import would do now, and whether anything is in its way. */
export interface WorkPlan {
  readonly steps: readonly ImportStep[];
  readonly blocked: boolean;
  readonly digest: string;
  /** What is to be settled under the lock before the steps are written down; it may refuse. */
  readonly settle?: () => Promise<unknown>;
}

/**
 * Locks the register and writes the steps down. Everything is checked again under the lock: where anything differs
 * from what the preview has shown, nothing is done at all.
 */
const begin = async (
  call: RoleCall,
  work: RegisterImport,
  planOf: (work: RegisterImport) => Promise<WorkPlan>,
): Promise<RegisterImport> => {
  if (work.state === 'arriving') {
    throw new Failure('WRONG_STATE', { message: '请先预览，再导入。' });
  }
  if (!(await lockRegister(work._id))) {
    throw new Failure('UNAVAILABLE', { message: '另一份名册正在导入，请等它完成后再试。', log: 'locked' });
  }
  await changeOne('imports', { _id: work._id }, { $set: { touchedAt: call.now } });
  try {
    const plan = await planOf(work);
    const isWrong = work.problems.length > 0 && work.setsAside !== true;
    if (plan.blocked || plan.digest !== work.planDigest) {
      throw new Failure(isWrong ? 'INVALID' : 'CONFLICT', {
        message: isWrong
          ? '表中还有问题没有改正，没有写入任何内容。请改好后重新上传。'
          : '预览之后名册有了变化，没有写入任何内容。请重新预览后再导入。',
        log: 'the plan differs from the preview',
      });
    }
    await plan.settle?.();
    const planFile = await putFile(
      `imports/${work._id}/plan`,
      Buffer.from(JSON.stringify(plan.steps), 'utf8'),
    );
    const begun = { state: 'applying' as const, planFile, total: plan.steps.length, touchedAt: call.now };
    await changeOne('imports', { _id: work._id, state: 'previewed' }, { $set: begun });
    return { ...work, ...begun };
  } catch (thrown) {
    await unlockRegister(work._id);
    throw thrown;
  }
};

/** Carries an import out, as far as one call goes. @param planOf what it would do now */
export const applyWork = async (
  call: RoleCall,
  found: RegisterImport,
  planOf: (work: RegisterImport) => Promise<WorkPlan>,
): Promise<ImportProgress> => {
  const { _id: id } = found;
  if (found.state === 'done') return { id, state: 'done', done: found.total, total: found.total };
  const work = found.state === 'applying' ? found : await begin(call, found, planOf);
  const until = performance.now() + budget;
  let waves = 0;
  const done = await goOn(call, work, () => {
    waves += 1;
    return waves <= wavesACall && performance.now() < until;
  });
  return { id, state: done >= work.total ? 'done' : 'applying', done, total: work.total };
};
