import { issueNumbers, type Series, takeNumbers } from '@domain/title/series';
import type { Doer } from '../audit/entries';
import { commitChange, commitNew } from '../commit/commit';
import type { StoredSeries } from '../database/collections';
import { findById } from '../database/database';

/** The one series of the industry union's titles. */
export const seriesId = 'industryUnion';
const usualPattern = '宁教科文卫体工创字〔{year}〕{number}号';
const attempts = 5;

/** @returns the series as it stands; one that has given no number yet where there is none */
export const titleSeries = async (): Promise<Series & { readonly version: number }> =>
  (await findById('series', seriesId)) ?? { _id: seriesId, pattern: usualPattern, issued: [], version: 0 };

/** @returns the stored series, begun where there is none */
export const storedSeries = async (doer: Doer): Promise<StoredSeries> =>
  (await findById('series', seriesId)) ??
  (await commitNew(doer, 'series', { _id: seriesId, pattern: usualPattern, issued: [] })).document;

/** Changes the series in one conditional write, again where another officer was faster. */
const changed = async (doer: Doer, change: (series: StoredSeries) => Series): Promise<Series> => {
  for (let attempt = 1; ; attempt += 1) {
    const stored = await storedSeries(doer);
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
export const numbered = (doer: Doer, applicationIds: readonly string[], year: number): Promise<Series> =>
  changed(doer, (series) => issueNumbers(series, applicationIds, doer.now, year));

/** Sets numbers aside that titles from before bear. @throws Failure CONFLICT where one has been given */
export const setNumbersAside = (doer: Doer, texts: readonly string[]): Promise<Series> =>
  changed(doer, (series) => takeNumbers(series, texts));
