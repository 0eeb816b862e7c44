import { Failure } from '@domain/failure/failure';
import type { RoundChange } from '@domain/round/change-round';
import { type Round, roundStates } from '@domain/round/round';
import { commitChange, wasHandled } from '@platform/commit/commit';
import type { StoredRound } from '@platform/database/collections';
import type { RoleCall } from '@platform/door/procedure';
import { assertGranted, verdictFor } from '@platform/rights/assert-granted';
import { placeOfRound } from '@platform/rounds/place-of-round';
import { forgetRound, freshRoundById, plainRound } from '@platform/rounds/rounds';
import type { RoundView } from './round.views';
import { roundView } from './round-view';

type RoundStep = 'round.change' | 'round.publish' | 'round.amendCutoff' | 'round.close';

const changedMeanwhile = (stored: StoredRound): Failure =>
  new Failure('CONFLICT', {
    message: `批次“${stored.title}”刚刚由其他人修改过，您这次的修改没有写入。请刷新后再操作。`,
    log: `CONFLICT at version ${stored.version}`,
  });

/** Whose round it is; in which state a step is possible is the domain's to say, in words of its own. */
const assertMayRun = (call: RoleCall, name: RoundStep, stored: StoredRound): void => {
  const place = placeOfRound(call);
  const inAnyState = roundStates.some(
    (state) => verdictFor(call, name, place({ ...stored, state })) === 'granted',
  );
  if (inAnyState) return;
  throw new Failure('NOT_ALLOWED', {
    message: '这个批次不由您所在的工会办理，只能查看。',
    log: `NOT_ALLOWED ${name}`,
  });
};

/**
 * One change of a round as one conditional write: terms, messages, audit entry and the request's id together. A
 * request carried out before is answered with the round as it stands. Then everyone concerned is told.
 * @throws Failure NOT_FOUND, CONFLICT, and what the domain's change throws
 */
export const changeStoredRound = async (
  call: RoleCall,
  name: RoundStep,
  target: { readonly id: string; readonly version: number },
  change: (round: Round) => RoundChange,
): Promise<RoundView> => {
  const stored = assertGranted(call, 'round.get', await freshRoundById(target.id), placeOfRound(call));
  if (wasHandled(stored, call.requestId)) return roundView(plainRound(stored));
  if (stored.version !== target.version) throw changedMeanwhile(stored);
  assertMayRun(call, name, stored);
  const { round, messages } = change(plainRound(stored));
  try {
    const options = { conflict: changedMeanwhile };
    return roundView(plainRound(await commitChange(call, 'rounds', stored, round, messages, options)));
  } finally {
    forgetRound(stored._id);
  }
};
