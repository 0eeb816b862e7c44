import type { StoredApplication } from '@domain/application/application';
import { waitingPosts } from '@domain/application/waiting';
import type { Instant } from '@domain/time/shanghai';
import type { StoredStudio } from '@platform/database/collections';
import { findMany } from '@platform/database/database';
import type { RoleCall } from '@platform/door/procedure';
import { lettersTo } from '@platform/messages/letters';
import { verdictFor } from '@platform/rights/assert-granted';
import { placeOfStudio } from '@platform/studios/place-of-studio';
import * as v from 'valibot';
import { id } from '../input/fields';
import { membersToUrge } from './members-to-urge';
import type { Thing } from './urge-thing';

export const mostAtOnce = 50;

/** What one urges about: rows of whatever list, an application, a studio or a member each. */
export const things = v.pipe(
  v.array(v.strictObject({ kind: v.picklist(['application', 'studio', 'member']), id })),
  v.minLength(1),
  v.maxLength(mostAtOnce),
);
type Asked = v.InferOutput<typeof things>;

const fields = [
  '_id',
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

const standingOf = ({ phase, waitingFor }: Urgeable): string =>
  phase === 'opinions' ? (waitingFor.length > 0 ? 'underway' : 'submitted') : phase;

const waitersOn = async (application: Urgeable, now: Instant): Promise<readonly string[]> => {
  const { _id, phase, leaderId, state, stations } = application;
  if (phase === 'draft' || phase === 'returned') return [leaderId];
  const link = { kind: 'application', applicationId: _id } as const;
  const letters = await lettersTo(
    waitingPosts(state, stations).map((post) => ({
      key: '',
      kind: 'urged',
      to: { kind: 'post', post },
      title: '',
      text: '',
      link,
      at: now,
    })),
    now,
  );
  return letters.map(({ personId }) => personId);
};

const applicationsOf = async (call: RoleCall, ids: readonly string[]): Promise<readonly Thing[]> => {
  if (ids.length === 0) return [];
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
  const all: Thing[] = [];
  for (const application of seen) {
    const { _id, studioName, unitName, since, leaderId } = application;
    all.push({
      id: _id,
      name: studioName || unitName,
      unitName,
      since,
      link: { kind: 'application', applicationId: _id },
      people: await waitersOn(application, call.now),
      asks: (personId) => (personId === leaderId ? '请尽快完善并提交申报表' : '请尽快提出意见'),
    });
  }
  return all;
};

const studioFields = ['_id', 'name', 'leaderId', 'unitName', 'unionPath', 'state'] as const;

const studiosOf = async (call: RoleCall, ids: readonly string[]): Promise<readonly Thing[]> => {
  if (ids.length === 0) return [];
  const found = await findMany<'studios', (typeof studioFields)[number] & keyof StoredStudio>('studios', {
    where: { _id: { $in: [...ids] } },
    fields: studioFields,
  });
  const placeOf = placeOfStudio(call);
  return found
    .filter((studio) => verdictFor(call, 'ledger.management', placeOf(studio)) === 'granted')
    .map(({ _id, name, unitName, leaderId }) => ({
      id: _id,
      name,
      unitName,
      since: null,
      link: { kind: 'studio', studioId: _id },
      people: [leaderId],
      asks: () => '请及时填写台账，补齐所缺内容',
    }));
};

/** @returns those of the things that the caller may see, with whom they wait for */
export const thingsSeen = async (call: RoleCall, asked: Asked): Promise<readonly Thing[]> => {
  const idsOf = (kind: Asked[number]['kind']) =>
    asked.filter((one) => one.kind === kind).map((one) => one.id);
  const [applications, studios, members] = await Promise.all([
    applicationsOf(call, idsOf('application')),
    studiosOf(call, idsOf('studio')),
    membersToUrge(call, idsOf('member')),
  ]);
  return [...applications, ...studios, ...members];
};
