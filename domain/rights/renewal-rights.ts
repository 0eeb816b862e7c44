import type { TitleState } from '../title/state';
import type { Grant, Right } from './right';

type State = TitleState['kind'];
const kept: readonly State[] = ['held', 'improving'];

/** A title and its cycle are its team's to read, and the officers' of the unit and of every union above. */
const below: readonly Grant<State>[] = [{ on: ['own', 'team', 'namesake', 'sameUnit', 'above'], in: 'any' }];
const readers = {
  leader: [{ on: ['own'], in: 'any' }],
  member: [{ on: ['team'], in: 'any' }],
  unitUnion: below,
  unitAdministration: below,
  directUnion: below,
  industryUnion: below,
} as const satisfies Right<State>;

/** Nobody gives an opinion on a studio that he or she leads or belongs to. */
const ofUnit: readonly Grant<State>[] = [{ on: ['namesake', 'sameUnit'], in: kept }];
const above: readonly Grant<State>[] = [{ on: ['above'], in: kept }];
const afterRemoval: readonly Grant<State>[] = [{ on: ['above'], in: ['removed'] }];

/** A list goes by the caller's own studio or union. */
const listed = {
  leader: [],
  member: [],
  unitUnion: [],
  unitAdministration: [],
  directUnion: [],
  industryUnion: [],
} as const satisfies Right;

/** The end of a title's cycle, and appeals against a removal (二(六)). */
export const renewalRights = {
  'renewal.list': listed,
  'renewal.get': readers,
  'renewal.file': { leader: [{ on: ['own'], in: kept }], industryUnion: above },
  'renewal.give': { unitUnion: ofUnit, directUnion: above, industryUnion: above },
  'appeal.get': readers,
  'appeal.file': { leader: [{ on: ['own'], in: ['removed'] }] },
  'appeal.hear': { industryUnion: afterRemoval },
  'appeal.decide': { industryUnion: afterRemoval },
} as const satisfies Record<string, Right<State>>;

/** The case for renewal on paper. */
export const renewalPaperRights = {
  'paper.renewalPdf': readers,
  'paper.renewalWord': readers,
} as const satisfies Record<string, Right<State>>;
