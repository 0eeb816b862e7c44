import { Failure } from '@domain/failure/failure';
import type { RoundChange } from '@domain/round/change-round';
import type { Round } from '@domain/round/round';
import type { StoredRound } from '@platform/database/collections';
import { changeOne } from '@platform/database/database';
import type { RoleCall } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { relayNow } from '@platform/messages/relay';
import { forgetRound, freshRoundById, plainRound } from '@platform/rounds/rounds';
import type { RoundView } from './round.views';
import { roundView } from './round-view';

const remembered = 20;

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
 * One change of a round as one conditional write: terms, outbox and the request's id together. A request
 * carried out before is answered with the round as it stands. Then everyone concerned is told.
 * @throws Failure NOT_FOUND, CONFLICT, and what the domain's change throws
 */
export const changeStoredRound = async (
  { requestId, now }: RoleCall,
  target: { readonly id: string; readonly version: number },
  change: (round: Round) => RoundChange,
): Promise<RoundView> => {
  const stored = await read(target.id);
  if (stored.handled.includes(requestId)) return roundView(plainRound(stored));
  if (stored.version !== target.version) throw changedMeanwhile(stored);
  const { round, messages } = change(plainRound(stored));
  const { _id, ...terms } = round;
  const outbox = [...stored.outbox, ...messages];
  const handled = [...stored.handled, requestId].slice(-remembered);
  const done = await changeOne(
    'rounds',
    { _id, version: stored.version },
    { $set: { ...terms, outbox, hasOutgoing: outbox.length > 0, handled } },
  );
  forgetRound(_id);
  if (!done) {
    const other = await read(_id);
    if (other.handled.includes(requestId)) return roundView(plainRound(other));
    throw changedMeanwhile(other);
  }
  await relayNow({ collection: 'rounds', id: _id, messages: outbox }, now);
  return roundView(round);
};
