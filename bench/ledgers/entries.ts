import { type ActivityContent, activityKinds } from '../../domain/activity/activity';
import { activityFacets } from '../../domain/activity/facets';
import type { Entry } from '../../domain/ledger/entry';
import { indexOfEntry } from '../../domain/ledger/entry-index';
import type { TallyRow } from '../../domain/ledger/tally';
import type { Person } from '../../domain/people/person';
import { studioIdOf } from '../../domain/studio/studio';
import { pathToTop } from '../../domain/unions/path';
import { people, unions } from '../../test/cloudfunctions/programme/people';

/** The programme's clock in the bench. */
export const now = '2026-11-20T01:00:00.000Z';
export const studioCount = 3_000;
export const path = pathToTop(unions, 'hospital');
/** Fields of a document that nothing has happened to. */
export const kept = { version: 1, handled: [], outbox: [], hasOutgoing: false };

const hour = 3_600_000;
const firstHour = Date.parse('2023-12-01T02:00:00Z');
const hoursOfThreeYears = 3 * 365 * 24;

/** @returns the leader of the studio with this number */
export const leaderOf = (index: number): Person => {
  const [first] = people;
  if (!first) throw new Error('nobody is there');
  const id = `leader-${String(index).padStart(5, '0')}`;
  const roles = first.roles.map((role) => ({ ...role, studioId: studioIdOf(id) }));
  return { ...first, _id: id, name: `示例${index}`, openid: `openid-${id}`, roles };
};

/** @returns an instant in three years; they come in order, as entries do. @param share 0 to 1 of the way */
const instantOf = (share: number): string =>
  new Date(firstHour + Math.floor(share * hoursOfThreeYears) * hour).toISOString();

const contentOf = (index: number, share: number, leader: Person): ActivityContent => ({
  kind: activityKinds[index % activityKinds.length] ?? 'other',
  title: `静脉输液新规范培训与考核第${index}次`,
  startsAt: instantOf(share),
  hours: 1 + (index % 6) / 2,
  place: { name: '示教室', latitude: null, longitude: null },
  text: '先讲要点，再分组演练，最后逐人考核，问题记入整改清单并在下次例会上通报。',
  members: [{ memberId: `${studioIdOf(leader._id)}.${leader._id}`, name: leader.name }],
  guests: [],
  guestCount: index % 30,
  photos: [],
  files: [],
  pairId: null,
  projectId: null,
});

/** @returns an activity as it is stored. @param share how far in the three years it lies, 0 to 1 */
export const entryOf = (index: number, share: number, leader: Person) => {
  const by = { personId: leader._id, name: leader.name };
  const content = contentOf(index, share, leader);
  const entry: Entry<ActivityContent> = {
    _id: `entry-${String(index).padStart(8, '0')}`,
    studioId: studioIdOf(leader._id),
    unionPath: path.map(({ _id }) => _id),
    content,
    author: by,
    receivedAt: content.startsAt,
    loggedAt: null,
    changedAt: content.startsAt,
    changedBy: by,
    reason: '',
    confirmation: { by: 'leader', at: content.startsAt, name: leader.name },
    comments: [],
    earlier: [],
    removal: null,
  };
  const index_ = indexOfEntry(entry, activityFacets);
  return {
    ...entry,
    ...index_,
    ...kept,
    photoHashes: [],
    pairId: null,
    projectId: null,
    countedIn: [index_.on.slice(0, 7)],
    uncounted: false,
  };
};
export type LoadedEntry = ReturnType<typeof entryOf>;

/** @returns what the entry adds to its month */
export const rowOf = ({ _id, on, content, memberIds }: LoadedEntry): TallyRow => ({
  id: _id,
  version: 1,
  ledger: 'activity',
  counts: true,
  day: on.slice(0, 10),
  kind: content.kind,
  level: null,
  hours: content.hours,
  members: memberIds,
  guests: content.guestCount,
  photos: 0,
});
