import type { Facets } from '../ledger/entry-index';
import type { PairContent } from './pair';

/** How the list of pairs sorts, filters and searches a pair: by its last day, and whether it has ended. */
export const pairFacets = ({ mentor, apprentice, aims, until, assessment }: PairContent): Facets => ({
  on: until,
  kind: assessment === null ? 'open' : 'ended',
  memberIds: [mentor, apprentice].flatMap(({ memberId }) => memberId ?? []),
  person: mentor.name,
  words: [mentor.name, apprentice.name, ...aims.map(({ text }) => text)],
});
