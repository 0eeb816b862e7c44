import type { InboxMessage } from '@domain/messages/message';
import type { Receiver } from '@domain/messages/plan-pushes';
import type { Standing, StudioAsItStands } from '@domain/messages/still-wanted';
import { noSubscriptions, type Subscriptions } from '@domain/messages/tally';
import { isOfficer, type Person, rolesInForce } from '@domain/people/person';
import { type PostKey, postKey } from '@domain/people/post';
import { effectiveCutoff } from '@domain/round/cutoff';
import { slotsToCome } from '@domain/round/reminder-slots';
import { type Instant, inShanghai } from '@domain/time/shanghai';
import { pathToTop } from '@domain/unions/path';
import { findMany } from '../database/database';
import { roundById } from '../rounds/rounds';
import { filedAssessments } from '../studios/filed-assessments';
import { allUnions, type Unions } from '../unions/unions';

/** Everything that decides about pushes to some people, read in a few calls however many they are. */
export interface Receivers {
  receiver(personId: string): Receiver;
  /** Keys of the posts that the person holds now. */
  posts(personId: string): readonly PostKey[];
  /** The unions whose officers see whom a push did not reach, from the person's own to the top. */
  unionsOf(personId: string): readonly string[];
  /** What a message speaks of, as it stands now. */
  standing(message: InboxMessage): Standing;
}

const most = 1000;
const drafted = ['_id', 'leaderId', 'roundId', 'extension', 'phase', 'waitingFor'] as const;

/** @returns for each of these leaders how many reminders are still to come before the cutoffs of open forms */
export const slotsOfPeople = async (
  people: readonly string[],
  now: Instant,
): Promise<ReadonlyMap<string, number>> => {
  const drafts = await findMany<'applications', (typeof drafted)[number]>('applications', {
    where: { leaderId: { $in: people }, phase: { $in: ['draft', 'returned'] } },
    fields: drafted,
    limit: most,
  });
  const slots = new Map<string, number>();
  for (const { leaderId, roundId, extension } of drafts) {
    const round = await roundById(roundId);
    if (round?.state !== 'open') continue;
    const coming = slotsToCome(round.reminders, effectiveCutoff(round, extension), now);
    slots.set(leaderId, (slots.get(leaderId) ?? 0) + coming);
  }
  return slots;
};

const unionPathOf = (person: Person | undefined, unions: Unions, now: Instant): readonly string[] => {
  const role = person && rolesInForce(person, now)[0];
  if (!role || !unions.has(role.unionId)) return [];
  return pathToTop([...unions.values()], role.unionId).map(({ _id }) => _id);
};

const applicationIdOf = ({ link }: InboxMessage): string | undefined =>
  link.kind === 'application' ? link.applicationId : undefined;

/** @returns the studios that these messages speak of, as they stand */
const studiosOf = async (
  messages: readonly InboxMessage[],
  now: Instant,
): Promise<ReadonlyMap<string, StudioAsItStands>> => {
  const ids = [
    ...new Set(
      messages.flatMap(({ link }) =>
        link.kind === 'studio' || link.kind === 'renewal' ? [link.studioId] : [],
      ),
    ),
  ];
  if (ids.length === 0) return new Map();
  const studios = await findMany<'studios', '_id' | 'state' | 'filedYears'>('studios', {
    where: { _id: { $in: ids } },
    fields: ['_id', 'state', 'filedYears'],
    limit: most,
  });
  const filed = await filedAssessments(studios, inShanghai(now).year());
  return new Map(
    studios.map(({ _id, state }) => [_id, { isNamed: state.kind === 'named', isFiled: filed.has(_id) }]),
  );
};

/** Reads what decides about pushes of these messages: at most a thousand people at once. */
export const readReceivers = async (messages: readonly InboxMessage[], now: Instant): Promise<Receivers> => {
  const ids = [...new Set(messages.map(({ to }) => to))];
  const about = [...new Set(messages.flatMap((message) => applicationIdOf(message) ?? []))];
  const [unions, people, subscriptions, slots, studios, applications] = await Promise.all([
    allUnions(),
    findMany<'people', keyof Person & string>('people', { where: { _id: { $in: ids } }, limit: most }),
    findMany<'subscriptions', keyof Subscriptions & string>('subscriptions', {
      where: { _id: { $in: ids } },
      limit: most,
    }),
    slotsOfPeople(ids, now),
    studiosOf(messages, now),
    about.length === 0
      ? []
      : findMany<'applications', (typeof drafted)[number]>('applications', {
          where: { _id: { $in: about } },
          fields: drafted,
          limit: most,
        }),
  ]);
  const personOf = new Map(people.map((person) => [person._id, person]));
  const tallyOf = new Map(subscriptions.map((one) => [one._id, one]));
  const standing = new Map(applications.map((one) => [one._id, one]));
  return {
    receiver: (id) => ({
      openid: personOf.get(id)?.openid ?? null,
      subscriptions: tallyOf.get(id) ?? noSubscriptions(id),
      reserved: { deadline: slots.get(id) ?? 0 },
    }),
    posts: (id) => {
      const person = personOf.get(id);
      return person === undefined
        ? []
        : rolesInForce(person, now).flatMap(({ capacity, unionId }) =>
            isOfficer(capacity) ? [postKey({ capacity, unionId })] : [],
          );
    },
    unionsOf: (id) => unionPathOf(personOf.get(id), unions, now),
    standing: ({ link }) => ({
      application: link.kind === 'application' ? standing.get(link.applicationId) : undefined,
      studio: link.kind === 'studio' || link.kind === 'renewal' ? studios.get(link.studioId) : undefined,
    }),
  };
};
