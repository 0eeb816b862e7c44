import { issueNumbers, type Series, takeNumbers } from '@domain/title/series';
import type { Doer } from '../audit/entries';
import { commitChange, commitNew } from '../commit/commit';
import type { StoredSeries } from '../database/collections';
import { findById } from '../database/database';

/** Which series of titles, and how its numbers are written until somebody sets it. */
export interface SeriesPlace {
  readonly id: string;
  readonly usualPattern: string;
}

/** The one series of the industry union's titles. */
export const industrySeries: SeriesPlace = {
  id: 'industryUnion',
  usualPattern: '宁教科文卫体工创字〔{year}〕{number}号',
};

/** @returns the series of the titles that a unit gives itself (三(七)) */
export const seriesOfUnit = (unionId: string, unitName: string): SeriesPlace => ({
  id: `unit:${unionId}`,
  usualPattern: `${unitName}创字〔{year}〕{number}号`,
});

const attempts = 5;

/** @returns the series as it stands; one that has given no number yet where there is none */
export const titleSeries = async ({
  id,
  usualPattern,
}: SeriesPlace): Promise<Series & { readonly version: number }> =>
  (await findById('series', id)) ?? { _id: id, pattern: usualPattern, issued: [], version: 0 };

/** @returns the stored series, begun where there is none */
export const storedSeries = async (doer: Doer, { id, usualPattern }: SeriesPlace): Promise<StoredSeries> =>
  (await findById('series', id)) ??
  (await commitNew(doer, 'series', { _id: id, pattern: usualPattern, issued: [] })).document;

/** Changes a series in one conditional write, again where another officer was faster. */
const changed = async (
  doer: Doer,
  place: SeriesPlace,
  change: (series: StoredSeries) => Series,
): Promise<Series> => {
  for (let attempt = 1; ; attempt += 1) {
    const stored = await storedSeries(doer, place);
    const { issued, taken = [] } = change(stored);
    if (issued.length === stored.issued.length && taken.length === (stored.taken ?? []).length) return stored;
    try {
      return await commitChange(doer, 'series', stored, { issued, taken });
    } catch (thrown) {
      if (attempt === attempts) throw thrown;
    }
  }
};

/** Gives numbers for the titles of a year: no gap, no double. */
export const numbered = (
  doer: Doer,
  place: SeriesPlace,
  applicationIds: readonly string[],
  year: number,
): Promise<Series> => changed(doer, place, (series) => issueNumbers(series, applicationIds, doer.now, year));

/** Sets numbers of the industry union's series aside that titles from before bear. @throws Failure CONFLICT where one has been given */
export const setNumbersAside = (doer: Doer, texts: readonly string[]): Promise<Series> =>
  changed(doer, industrySeries, (series) => takeNumbers(series, texts));
