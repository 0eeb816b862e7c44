import type { ActivityContent } from '@domain/activity/activity';
import { activityFacets } from '@domain/activity/facets';
import type { Entry, EntryKind } from '@domain/ledger/entry';
import type { EntryIndex, Facets } from '@domain/ledger/entry-index';
import { memberFacets } from '@domain/member/facets';
import type { MemberContent } from '@domain/member/member';
import { pairFacets } from '@domain/mentoring/facets';
import type { PairContent } from '@domain/mentoring/pair';
import { projectFacets } from '@domain/project/facets';
import type { ProjectContent } from '@domain/project/project';
import { resultFacets } from '@domain/result/facets';
import type { ResultContent } from '@domain/result/result';
import type { Committed } from '../database/collections';

/** Collections of entries. */
export type EntryName = 'activities' | 'pairs' | 'results' | 'projects' | 'members';

/** An entry as stored; only those of the member ledger are about a person. */
export type StoredEntry<Content> = Entry<Content> &
  EntryIndex &
  Committed & { readonly personId?: string | null };

/** How one kind of entry is kept. */
export interface EntryRules<Content> {
  readonly kind: EntryKind;
  readonly collection: EntryName;
  readonly facetsOf: (content: Content) => Facets;
  /** Days by which a closed month or year is found; none for what lasts over years. */
  readonly daysOf: (content: Content) => readonly string[];
  /** Whether it lasts over years, so that a year's ledger holds all there were at its closing, not those of the year. */
  readonly lasts: boolean;
  /** Fields of the content that are kept beside it for indexes. */
  readonly besides: (content: Content) => Readonly<Record<string, unknown>>;
}

const day = (facets: Facets): readonly string[] => [facets.on.slice(0, 10)];
const nothing = () => ({});

export const activityRules: EntryRules<ActivityContent> = {
  kind: 'activity',
  lasts: false,
  collection: 'activities',
  facetsOf: activityFacets,
  daysOf: (content) => day(activityFacets(content)),
  besides: ({ pairId, projectId }) => ({ pairId, projectId }),
};

export const resultRules: EntryRules<ResultContent> = {
  kind: 'result',
  lasts: false,
  collection: 'results',
  facetsOf: resultFacets,
  daysOf: (content) => day(resultFacets(content)),
  besides: nothing,
};

export const pairRules: EntryRules<PairContent> = {
  kind: 'pair',
  lasts: true,
  collection: 'pairs',
  facetsOf: pairFacets,
  daysOf: () => [],
  besides: nothing,
};

export const projectRules: EntryRules<ProjectContent> = {
  kind: 'project',
  lasts: false,
  collection: 'projects',
  facetsOf: projectFacets,
  daysOf: () => [],
  besides: nothing,
};

export const memberRules: EntryRules<MemberContent> = {
  kind: 'member',
  lasts: true,
  collection: 'members',
  facetsOf: memberFacets,
  daysOf: () => [],
  besides: nothing,
};
