import type { Facets } from '../ledger/entry-index';
import type { ProjectContent } from './project';

/** How the list of projects sorts, filters and searches a project: by the year of its approval. */
export const projectFacets = (content: ProjectContent): Facets => ({
  on: `${content.year}-01-01`,
  kind: content.state,
  memberIds: content.members.flatMap(({ memberId }) => memberId ?? []),
  person: content.members[0]?.name ?? '',
  words: [
    content.name,
    content.approvedBy,
    content.number,
    content.aim,
    ...content.members.map(({ name }) => name),
  ],
});
