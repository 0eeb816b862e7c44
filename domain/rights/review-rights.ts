import type { SheetState } from '../review/sheet';
import type { Grant, Right } from './right';

/** Where the review of a round stands. */
export type ReviewStanding = 'preparing' | 'released' | 'named';

const ruled = (...states: readonly ReviewStanding[]): readonly Grant<ReviewStanding>[] => [
  { on: ['above'], in: states },
];
const always = ruled('preparing', 'released', 'named');

/** A review is the industry union's alone until its decisions are released. */
export const reviewRights = {
  'review.open': { industryUnion: [{ on: ['above'], in: 'any' }] },
  'review.get': { industryUnion: always },
  'review.setTerms': { industryUnion: ruled('preparing') },
  'review.chooseExperts': { industryUnion: ruled('preparing') },
  'review.assign': { industryUnion: ruled('preparing') },
  'review.reassign': { industryUnion: ruled('preparing') },
  'review.readings': { industryUnion: always },
  'review.candidates': { industryUnion: always },
  'review.ranking': { industryUnion: always },
  'review.sheets': { industryUnion: always },
  'review.urge': { industryUnion: ruled('preparing') },
  'review.recordMeeting': { industryUnion: ruled('preparing') },
  'review.decide': { industryUnion: ruled('preparing') },
  'review.decideMany': { industryUnion: ruled('preparing') },
  'review.release': { industryUnion: ruled('preparing') },
  'review.name': { industryUnion: ruled('released') },
  'expert.list': { industryUnion: [{ on: ['above'], in: 'any' }] },
  'expert.save': { industryUnion: [{ on: ['above'], in: 'any' }] },
} as const satisfies Record<string, Right<ReviewStanding>>;

/** A sheet taken from its expert is nobody's to fill. */
export type SheetStanding = SheetState['kind'] | 'withdrawn';
const own = (...states: readonly SheetStanding[]): readonly Grant<SheetStanding>[] => [
  { on: ['own'], in: states },
];

/** Experts see what is assigned to them and nothing else. */
export const readingRights = {
  'reading.list': { expert: own('draft', 'submitted', 'sentBack') },
  'reading.get': { expert: own('draft', 'submitted', 'sentBack') },
  'reading.ledgers': { expert: own('draft', 'submitted', 'sentBack') },
  'reading.save': { expert: own('draft', 'sentBack') },
  'reading.submit': { expert: own('draft', 'sentBack') },
  'reading.declareInterest': { expert: own('draft', 'sentBack') },
  'reading.sendBack': { industryUnion: [{ on: ['above'], in: ['submitted'] }] },
} as const satisfies Record<string, Right<SheetStanding>>;

/** The list is public; who objects to it, and what is decided, are the industry union's. */
export const noticeRights = {
  'notice.list': 'anyone',
  'notice.get': 'anyone',
  'notice.object': 'anyone',
  'objection.list': { industryUnion: [{ on: ['above'], in: 'any' }] },
  'objection.showPhone': { industryUnion: [{ on: ['above'], in: 'any' }] },
  'objection.decide': { industryUnion: [{ on: ['above'], in: ['open'] }] },
} as const satisfies Record<string, Right>;
