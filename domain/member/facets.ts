import type { Facets } from '../ledger/entry-index';
import type { MemberContent } from './member';

/** How the member ledger sorts, filters and searches a member: by the day of joining. */
export const memberFacets = ({ name, position, joinedOn, leftOn, events }: MemberContent): Facets => ({
  on: joinedOn,
  kind: leftOn === '' ? 'present' : 'left',
  memberIds: [],
  person: name,
  words: [name, position, ...events.flatMap((event) => [event.name, event.issuedBy])],
});
