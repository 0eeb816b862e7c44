import type { StoredApplication } from '@domain/application/application';
import { waitingPosts } from '@domain/application/waiting';
import { urgeIdOf } from '@domain/messages/officers-word';
import { leftOf, noSubscriptions, type Subscriptions } from '@domain/messages/tally';
import type { StoredPerson } from '@platform/database/collections';
import { findMany } from '@platform/database/database';
import type { RoleCall } from '@platform/door/procedure';
import { lettersTo } from '@platform/messages/letters';
import { verdictFor } from '@platform/rights/assert-granted';
import { theTemplates } from '@platform/wechat/configuration';

const fields = [
  '_id',
  'roundId',
  'leaderId',
  'teamIds',
  'unionPath',
  'unitName',
  'studioName',
  'phase',
  'state',
  'stations',
  'since',
  'waitingFor',
] as const satisfies readonly (keyof StoredApplication)[];
type Urgeable = Pick<StoredApplication, (typeof fields)[number]>;

/** One person on whom an application waits. */
export interface Waiter {
  readonly application: Urgeable;
  readonly person: StoredPerson;
  /** Whether a push would go: bound, agreed, not switched off. */
  readonly reachable: boolean;
  /** Whether somebody has urged the person about it today already. */
  readonly urgedToday: boolean;
}

const waitersOn = async (application: Urgeable, call: RoleCall): Promise<readonly string[]> => {
  const { phase, leaderId, state, stations } = application;
  if (phase === 'draft' || phase === 'returned') return [leaderId];
  const posts = waitingPosts(state, stations);
  const letters = await lettersTo(
    posts.map((post) => ({
      key: '',
      kind: 'urged',
      to: { kind: 'post', post },
      title: '',
      text: '',
      link: { kind: 'application', applicationId: application._id },
      at: call.now,
    })),
    call.now,
  );
  return letters.map(({ personId }) => personId);
};

const standingOf = ({ phase, waitingFor }: Urgeable): string =>
  phase === 'opinions' ? (waitingFor.length > 0 ? 'underway' : 'submitted') : phase;

/** @returns whom the applications wait for, of those that the caller may see; the caller is left out */
export const waitersFor = async (call: RoleCall, ids: readonly string[]): Promise<readonly Waiter[]> => {
  const found = await findMany<'applications', (typeof fields)[number]>('applications', {
    where: { _id: { $in: [...ids] } },
    fields,
  });
  const seen = found.filter(
    (application) =>
      verdictFor(call, 'message.urge', {
        state: standingOf(application),
        ownerId: application.leaderId,
        teamIds: application.teamIds,
        unionPath: application.unionPath,
      }) === 'granted',
  );
  const pairs: { readonly application: Urgeable; readonly personId: string }[] = [];
  for (const application of seen) {
    for (const personId of await waitersOn(application, call)) {
      if (personId !== call.person._id) pairs.push({ application, personId });
    }
  }
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
        _id: { $in: pairs.map(({ application, personId }) => urgeIdOf(application._id, personId, call.now)) },
      },
      fields: ['_id'],
      limit: 1000,
    }),
  ]);
  const personOf = new Map(known.map((person) => [person._id, person]));
  const tallyOf = new Map(tallies.map((one) => [one._id, one]));
  const done = new Set(urged.map(({ _id }) => _id));
  return pairs.flatMap(({ application, personId }) => {
    const person = personOf.get(personId);
    if (!person) return [];
    const tally = tallyOf.get(personId) ?? noSubscriptions(personId);
    const reachable =
      person.openid !== null &&
      theTemplates().task !== undefined &&
      !tally.switchedOff &&
      leftOf(tally, 'task') > 0;
    const urgedToday = done.has(urgeIdOf(application._id, personId, call.now));
    return [{ application, person, reachable, urgedToday }];
  });
};
