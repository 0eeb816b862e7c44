import { Failure } from '@domain/failure/failure';
import type { RoundChange } from '@domain/round/change-round';
import type { Round } from '@domain/round/round';
import { commitChange, wasHandled } from '@platform/commit/commit';
import type { StoredRound } from '@platform/database/collections';
import type { RoleCall } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { forgetRound, freshRoundById, plainRound } from '@platform/rounds/rounds';
import type { RoundView } from './round.views';
import { roundView } from './round-view';

const changedMeanwhile = (stored: StoredRound): Failure =>
  new Failure('CONFLICT', {
    message: `批次“${stored.title}”刚刚由其他人修改过，您这次的修改没有写入。请刷新后再操作。`,
    log: `CONFLICT at version ${stored.version}`,
  });

const read = async (id: string): Promise<StoredRound> => {
  const stored = await freshRoundById(id);
  if (!stored) throw notFound();
  return stored;
};

/**
 * One change of a round as one conditional write: terms, messages, audit entry and the request's id together. A
 * request carried out before is answered with the round as it stands. Then everyone concerned is told.
 * @throws Failure NOT_FOUND, CONFLICT, and what the domain's change throws
 */
export const changeStoredRound = async (
  call: RoleCall,
  target: { readonly id: string; readonly version: number },
  change: (round: Round) => RoundChange,
): Promise<RoundView> => {
  const stored = await read(target.id);
  if (wasHandled(stored, call.requestId)) return roundView(plainRound(stored));
  if (stored.version !== target.version) throw changedMeanwhile(stored);
  const { round, messages } = change(plainRound(stored));
  try {
    const options = { conflict: changedMeanwhile };
    return roundView(plainRound(await commitChange(call, 'rounds', stored, round, messages, options)));
  } finally {
    forgetRound(stored._id);
  }
};
