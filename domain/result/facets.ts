import type { Facets } from '../ledger/entry-index';
import type { ResultContent } from './result';

/** How the ledger of results sorts, filters and searches a result. */
export const resultFacets = (content: ResultContent): Facets => ({
  on: content.recognisedOn,
  kind: content.kind,
  memberIds: content.owners.flatMap(({ memberId }) => memberId ?? []),
  person: content.owners[0]?.name ?? '',
  words: [
    content.name,
    content.recognisedBy,
    content.number,
    content.economicBenefit,
    content.socialBenefit,
    content.usedAt,
    ...content.owners.map(({ name }) => name),
  ],
});
