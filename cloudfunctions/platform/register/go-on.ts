import { type BringInStep, isBringInStep } from '@domain/bring-in/step';
import type { Step } from '@domain/register/plan';
import type { Doer } from '../audit/entries';
import { changeOne } from '../database/database';
import { readStored, removeStored } from '../files/storage';
import { bringIn } from './bring-in';
import { carryOut } from './carry-out';
import type { RegisterImport } from './import';
import { registerLockId } from './register-lock';

/** Steps at the same time; unions go by levels, those above first, and what belongs to studios after them. */
const atOnce = 12;
const last = Number.MAX_SAFE_INTEGER;

/** One step of any import. */
export type ImportStep = Step | BringInStep;

const depthOf = (step: ImportStep, depths: Map<string, number>): number => {
  if (step.kind === 'addPerson' || step.kind === 'changePerson' || step.kind === 'bringStudio')
    return last - 1;
  if (isBringInStep(step)) return last;
  const depth = (depths.get(step.union.parentId ?? '') ?? 0) + 1;
  depths.set(step.union._id, depth);
  return depth;
};

/** @returns the steps in waves: no step refers to something of its own wave */
export const wavesOf = <One extends ImportStep>(steps: readonly One[]): readonly (readonly One[])[] => {
  const depths = new Map<string, number>();
  const waves: One[][] = [];
  let lastDepth = 0;
  for (const step of steps) {
    const depth = depthOf(step, depths);
    const wave = waves.at(-1);
    if (wave && depth === lastDepth && wave.length < atOnce) wave.push(step);
    else waves.push([step]);
    lastDepth = depth;
  }
  return waves;
};

/**
 * Goes on with an import that holds the lock of the register, as far as time allows. Its steps were written down
 * before the first was taken, so whoever comes next (the same person, or the timer) goes on where this one stops:
 * in the end all of them are carried out, and until then nobody else changes the register.
 * @returns how many steps are done now
 */
export const goOn = async (call: Doer, work: RegisterImport, mayGoOn: () => boolean): Promise<number> => {
  const steps = JSON.parse((await readStored(work.planFile)).toString('utf8')) as readonly ImportStep[];
  let { done } = work;
  for (const wave of wavesOf(steps.slice(done))) {
    if (!mayGoOn()) return done;
    await Promise.all(wave.map((step) => (isBringInStep(step) ? bringIn(call, step) : carryOut(call, step))));
    done += wave.length;
    await changeOne(
      'imports',
      { _id: work._id, state: 'applying' },
      { $max: { done }, $set: { touchedAt: call.now } },
    );
  }
  await changeOne(
    'imports',
    { _id: work._id },
    { $set: { state: 'done', done: work.total, planFile: '', parts: {}, touchedAt: call.now } },
  );
  await changeOne('registerLocks', { _id: registerLockId, importId: work._id }, { $set: { importId: null } });
  await removeStored([work.planFile, ...Object.values(work.parts)]);
  return done;
};
