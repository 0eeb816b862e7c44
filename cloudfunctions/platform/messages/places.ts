import { randomUUID } from 'node:crypto';
import type { SendOutcome } from '@domain/messages/push';
import type { Subscriptions } from '@domain/messages/tally';
import type { TemplateKey } from '@domain/messages/templates';
import type { Instant } from '@domain/time/shanghai';
import { type Change, changeMany, findMany } from '../database/database';
import { leaseFrom } from './lease';
import { stubbornly } from './stubbornly';

/** What one call of WeChat came to, and whose tally it concerns. */
export interface Sent {
  readonly personId: string;
  readonly template: TemplateKey;
  readonly outcome: SendOutcome;
}

/** Places of some people: whoever holds a person's place is the only one to push to them. */
export interface Places {
  /** Names the holder, in these people's tallies and in the messages it is sending. */
  readonly holder: string;
  /** Tallies of those whose place was free, as they stand now; the others are being pushed to by somebody else. */
  readonly tallies: ReadonlyMap<string, Subscriptions>;
  /** Counts calls of WeChat, at most one a person: −1 for what went out or may have, 0 on 43101, switched off on 20004. */
  count(sent: readonly Sent[], now: Instant): Promise<void>;
  /** Gives the places back. */
  release(): Promise<void>;
}

/** What a call changes in the tally; '' where it changes nothing. */
type Effect = `-1 ${TemplateKey}` | `0 ${TemplateKey}` | 'off' | '';

const effectOf = ({ template, outcome }: Sent): Effect => {
  if (outcome.kind === 'sent' || outcome.kind === 'unclear') return `-1 ${template}`;
  if (outcome.kind !== 'never') return '';
  if (outcome.why === 'noAgreement') return `0 ${template}`;
  return outcome.why === 'switchedOff' ? 'off' : '';
};

const peopleByEffect = (sent: readonly Sent[]): ReadonlyMap<Effect, readonly string[]> => {
  const people = new Map<Effect, string[]>();
  for (const one of sent) {
    const effect = effectOf(one);
    people.set(effect, [...(people.get(effect) ?? []), one.personId]);
  }
  people.delete('');
  return people;
};

/**
 * Takes the places of those people that are free: one push at a time to each, whichever function or timer makes it.
 * Nobody without a tally is pushed to, so that a place without one need not be.
 */
export const takePlaces = async (people: readonly string[], now: Instant): Promise<Places> => {
  const holder = randomUUID();
  const ids = { _id: { $in: people } };
  const free = { $or: [{ busyUntil: null }, { busyUntil: { $lt: now } }] };
  await changeMany(
    'subscriptions',
    { ...ids, ...free },
    { $set: { busyUntil: leaseFrom(now), holder, turn: 0 } },
  );
  // Read after it was taken: what another function has sent meanwhile counts.
  const taken = await findMany<'subscriptions', keyof Subscriptions & string>('subscriptions', {
    where: { ...ids, holder },
    limit: people.length,
  });
  let turn = 0;
  const change = async (some: readonly string[], effect: Effect, now: Instant): Promise<void> => {
    const [what, template] = effect.split(' ');
    const left = `left.${template ?? ''}`;
    const where = { _id: { $in: some }, holder };
    const set: Change = what === 'off' ? { $set: { switchedOff: true } } : { $set: { [left]: 0 } };
    if (what !== '-1') await stubbornly(() => changeMany('subscriptions', where, set));
    else {
      // The turn is counted with it: a second try after a lost answer counts nothing twice.
      const before = { ...where, turn: { $lt: turn }, [left]: { $gt: 0 } };
      const one: Change = { $inc: { [left]: -1 }, $set: { lastPushAt: now, turn } };
      await stubbornly(() => changeMany('subscriptions', before, one));
    }
  };
  return {
    holder,
    tallies: new Map(taken.map((tally) => [tally._id, tally])),
    count: async (sent, now) => {
      turn += 1;
      await Promise.all([...peopleByEffect(sent)].map(([effect, some]) => change(some, effect, now)));
    },
    release: async () => {
      await stubbornly(() =>
        changeMany('subscriptions', { ...ids, holder }, { $set: { busyUntil: null, holder: null } }),
      );
    },
  };
};
