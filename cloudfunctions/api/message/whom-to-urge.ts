import { urgeIdOf } from '@domain/messages/officers-word';
import { leftOf, noSubscriptions, type Subscriptions } from '@domain/messages/tally';
import type { StoredPerson } from '@platform/database/collections';
import { findMany } from '@platform/database/database';
import type { RoleCall } from '@platform/door/procedure';
import { theTemplates } from '@platform/wechat/configuration';
import { thingsSeen } from './things-to-urge';
import type { Thing } from './urge-thing';

/** One person on whom something waits. */
export interface Waiter {
  readonly thing: Thing;
  readonly person: StoredPerson;
  /** Whether a push would go: bound, agreed, not switched off. */
  readonly reachable: boolean;
  /** Whether somebody has urged the person about it today already. */
  readonly urgedToday: boolean;
}

/** @returns whom the things wait for, of those that the caller may see; the caller is left out */
export const waitersFor = async (
  call: RoleCall,
  asked: Parameters<typeof thingsSeen>[1],
): Promise<readonly Waiter[]> => {
  const pairs = (await thingsSeen(call, asked)).flatMap((thing) =>
    thing.people.filter((id) => id !== call.person._id).map((personId) => ({ thing, personId })),
  );
  const people = [...new Set(pairs.map(({ personId }) => personId))];
  const [known, tallies, urged] = await Promise.all([
    findMany<'people', keyof StoredPerson & string>('people', {
      where: { _id: { $in: people } },
      limit: 1000,
    }),
    findMany<'subscriptions', keyof Subscriptions & string>('subscriptions', {
      where: { _id: { $in: people } },
      limit: 1000,
    }),
    findMany<'urges', '_id'>('urges', {
      where: {
        _id: { $in: pairs.map(({ thing, personId }) => urgeIdOf(thing.id, personId, call.now)) },
      },
      fields: ['_id'],
      limit: 1000,
    }),
  ]);
  const personOf = new Map(known.map((person) => [person._id, person]));
  const tallyOf = new Map(tallies.map((one) => [one._id, one]));
  const done = new Set(urged.map(({ _id }) => _id));
  return pairs.flatMap(({ thing, personId }) => {
    const person = personOf.get(personId);
    if (!person) return [];
    const tally = tallyOf.get(personId) ?? noSubscriptions(personId);
    const reachable =
      person.openid !== null &&
      theTemplates().task !== undefined &&
      !tally.switchedOff &&
      leftOf(tally, 'task') > 0;
    const urgedToday = done.has(urgeIdOf(thing.id, personId, call.now));
    return [{ thing, person, reachable, urgedToday }];
  });
};
