import type { Facets } from '../ledger/entry-index';
import { inShanghai } from '../time/shanghai';
import type { ActivityContent } from './activity';

/** How the activity ledger sorts, filters and searches an activity. */
export const activityFacets = (content: ActivityContent): Facets => ({
  on: inShanghai(content.startsAt).format('YYYY-MM-DD HH:mm'),
  kind: content.kind,
  memberIds: content.members.flatMap(({ memberId }) => memberId ?? []),
  person: content.members[0]?.name ?? content.guests[0] ?? '',
  words: [
    content.title,
    content.text,
    content.place?.name ?? '',
    ...content.members.map(({ name }) => name),
    ...content.guests,
  ],
});
