import type { OfferState } from '../exchange/offer';
import type { ByCapacity, Grant, Right } from './right';

type Grants = readonly Grant<OfferState>[];

const published: Grants = [{ on: ['own', 'team', 'elsewhere'], in: ['published'] }];
const team: Grants = [{ on: ['own', 'team'], in: 'any' }];
/** Officers see what is offered below their union, and like everyone what is published. */
const officer: Grants = [
  { on: ['own', 'team', 'namesake', 'sameUnit', 'above'], in: 'any' },
  { on: ['elsewhere'], in: ['published'] },
];
const seen = {
  leader: [...team, ...published],
  member: [...team, ...published],
  expert: published,
  unitUnion: officer,
  unitAdministration: officer,
  directUnion: officer,
  industryUnion: officer,
} as const satisfies ByCapacity<OfferState>;

/** Nobody agrees to what his or her own studio offers. */
const judged = (...states: readonly OfferState[]): Grants => [
  { on: ['namesake', 'sameUnit', 'above'], in: states },
];
const judges = (...states: readonly OfferState[]) =>
  ({
    unitUnion: judged(...states),
    directUnion: judged(...states),
    industryUnion: judged(...states),
  }) as const;

/** The exchange page of all studios (二(五), 三(五)). */
export const exchangeRights = {
  'exchange.offer': { leader: [{ on: ['own'], in: 'any' }] },
  'exchange.withdraw': { leader: [{ on: ['own'], in: 'any' }] },
  'exchange.decide': judges('offered'),
  'exchange.takeDown': judges('published'),
  'exchange.list': seen,
  'exchange.get': seen,
  'exchange.thank': seen,
  'exchange.ask': seen,
  'exchange.answer': {
    leader: [{ on: ['own'], in: ['published'] }],
    member: [{ on: ['team'], in: ['published'] }],
  },
  'exchange.report': seen,
} as const satisfies Record<string, Right<OfferState>>;
