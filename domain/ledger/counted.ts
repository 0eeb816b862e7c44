import { reaches, recent } from '../eligibility/recent';
import type { ProjectContent } from '../project/project';
import type { ResultContent } from '../result/result';
import type { Round, StudioClass } from '../round/round';
import type { Instant } from '../time/shanghai';

/** A number counted from the ledgers, with the entries behind it. */
export interface CountedFrom {
  readonly counted: number;
  readonly ids: readonly string[];
  readonly clause: string;
}

interface Numbered<Content> {
  readonly id: string;
  readonly content: Content;
}

const from = (entries: readonly Numbered<unknown>[], clause: string): CountedFrom => ({
  counted: entries.length,
  ids: entries.map(({ id }) => id),
  clause,
});

/** @returns 一(二)3: projects approved in the year */
export const projectsOfYear = (projects: readonly Numbered<ProjectContent>[], year: number): CountedFrom =>
  from(
    projects.filter(({ content }) => content.year === year),
    '一(二)3',
  );

/** @returns 一(二)4: results recognised in the two years up to the cutoff's day */
export const recentResults = (results: readonly Numbered<ResultContent>[], cutoffAt: Instant): CountedFrom =>
  from(
    results.filter(({ content }) => recent(content.recognisedOn, 2, cutoffAt)),
    '一(二)4',
  );

/** @returns 二(四): results of 地市级 or above recognised in the three years up to the cutoff's day */
export const classResults = (results: readonly Numbered<ResultContent>[], cutoffAt: Instant): CountedFrom =>
  from(
    results.filter(
      ({ content }) => recent(content.recognisedOn, 3, cutoffAt) && reaches(content.level, 'city'),
    ),
    '二(四)',
  );

/**
 * @returns the highest class whose number of results is reached (二(四)); the class that the unit sets itself where
 *   none is. Which title the studio's programme gives is decided by officers, not by the count.
 */
export const classByResults = (counted: number, classes: readonly StudioClass[]): StudioClass | null =>
  [...classes]
    .sort((one, other) => one.class - other.class)
    .find(({ resultsAtLeast }) => resultsAtLeast === null || counted >= resultsAtLeast) ?? null;

/** What the ledgers say of conditions 一(二)3 and 4 and of the class (二(四)), each number with what it counts. */
export interface Counted {
  readonly projects: CountedFrom;
  readonly results: CountedFrom;
  readonly classResults: CountedFrom & { readonly class: number | null; readonly className: string };
}

/** @returns the numbers for a round: projects of its year, results up to its cutoff */
export const countedFor = (
  { year, cutoffAt, classes }: Pick<Round, 'year' | 'cutoffAt' | 'classes'>,
  projects: readonly Numbered<ProjectContent>[],
  results: readonly Numbered<ResultContent>[],
): Counted => {
  const ofClass = classResults(results, cutoffAt);
  const reached = classByResults(ofClass.counted, classes);
  return {
    projects: projectsOfYear(projects, year),
    results: recentResults(results, cutoffAt),
    classResults: { ...ofClass, class: reached?.class ?? null, className: reached?.name ?? '' },
  };
};
