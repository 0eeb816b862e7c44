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
import type { Condition } from '../database/database';

/** Collections of entries. */
export type EntryName = 'activities' | 'pairs' | 'results' | 'projects' | 'members';

/** An entry as stored; only those of the member ledger are about a person. */
export type StoredEntry<Content> = Entry<Content> &
  EntryIndex &
  Committed & { readonly personId?: string | null };

/** First and last day, both included; one may be open. */
export interface DaySpan {
  readonly $gte?: string;
  readonly $lte?: string;
}

/** How one kind of entry is kept. */
export interface EntryRules<Content> {
  readonly kind: EntryKind;
  readonly collection: EntryName;
  readonly facetsOf: (content: Content) => Facets;
  /** Days by which a closed month or year is found; none for what lasts over years. */
  readonly daysOf: (content: Content) => readonly string[];
  /** Whether it lasts over years, so that a year's ledger holds all there were at its closing, not those of the year. */
  readonly lasts: boolean;
  /** The condition that it lies, or that something of it does, in a span of Shanghai days. */
  readonly liesIn: (span: DaySpan) => Condition;
  /** Fields of the content that are kept beside it for indexes. */
  readonly besides: (content: Content) => Readonly<Record<string, unknown>>;
}

const day = (facets: Facets): readonly string[] => [facets.on.slice(0, 10)];
const nothing = () => ({});
/** By the day it is sorted by. */
const onItsDay = (span: DaySpan): Condition => ({ on: span });
/** From its first to its last day; an open last day has not come yet. */
const asItLasts = ({ $gte, $lte }: DaySpan): Condition => ({
  $and: [
    ...($lte === undefined ? [] : [{ 'content.from': { $lte } }]),
    ...($gte === undefined ? [] : [{ on: { $gte } }]),
  ],
});
/** Who joined, left, or gained something then. */
const asSomeoneGrew = (span: DaySpan): Condition => ({
  $or: [{ on: span }, { 'content.leftOn': span }, { 'content.events': { $elemMatch: { on: span } } }],
});

export const activityRules: EntryRules<ActivityContent> = {
  kind: 'activity',
  lasts: false,
  collection: 'activities',
  facetsOf: activityFacets,
  daysOf: (content) => day(activityFacets(content)),
  liesIn: onItsDay,
  besides: ({ pairId, projectId }) => ({ pairId, projectId }),
};

export const resultRules: EntryRules<ResultContent> = {
  kind: 'result',
  lasts: false,
  collection: 'results',
  facetsOf: resultFacets,
  daysOf: (content) => day(resultFacets(content)),
  liesIn: onItsDay,
  besides: nothing,
};

export const pairRules: EntryRules<PairContent> = {
  kind: 'pair',
  lasts: true,
  collection: 'pairs',
  facetsOf: pairFacets,
  daysOf: () => [],
  liesIn: asItLasts,
  besides: nothing,
};

export const projectRules: EntryRules<ProjectContent> = {
  kind: 'project',
  lasts: false,
  collection: 'projects',
  facetsOf: projectFacets,
  daysOf: () => [],
  liesIn: onItsDay,
  besides: nothing,
};

export const memberRules: EntryRules<MemberContent> = {
  kind: 'member',
  lasts: true,
  collection: 'members',
  facetsOf: memberFacets,
  daysOf: () => [],
  liesIn: asSomeoneGrew,
  besides: nothing,
};
