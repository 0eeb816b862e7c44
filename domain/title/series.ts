import { Failure } from '../failure/failure';
import type { Instant } from '../time/shanghai';

/** One number given: to which application, when. */
export interface IssuedNumber {
  readonly number: number;
  readonly applicationId: string;
  readonly at: Instant;
}

/** A series of title numbers, without gaps or doubles: the numbers stand in one document, written as one. */
export interface Series {
  readonly _id: string;
  /** For example `宁教科文卫体工创字〔{year}〕{number}号`. */
  readonly pattern: string;
  readonly issued: readonly IssuedNumber[];
}

/** @returns the number as printed on certificate, plaque and document */
export const numberText = ({ pattern }: Pick<Series, 'pattern'>, year: number, number: number): string =>
  pattern.replace('{year}', String(year)).replace('{number}', String(number));

/** @throws Failure INVALID for a pattern that would print the same text for two numbers */
export const assertPattern = (pattern: string): void => {
  if (pattern.includes('{number}')) return;
  throw new Failure('INVALID', {
    field: 'pattern',
    message: '编号格式中必须含有 {number}，例如“创字〔{year}〕{number}号”。',
  });
};

/**
 * Gives the next numbers to applications in their order. One that has a number keeps it: asking twice, or two
 * officers at once, gives no second one.
 */
export const issueNumbers = (series: Series, applicationIds: readonly string[], at: Instant): Series => {
  const known = new Set(series.issued.map(({ applicationId }) => applicationId));
  const fresh = [...new Set(applicationIds)].filter((id) => !known.has(id));
  const first = series.issued.length + 1;
  return {
    ...series,
    issued: [
      ...series.issued,
      ...fresh.map((applicationId, index) => ({ number: first + index, applicationId, at })),
    ],
  };
};

/** @returns the number of the application, or null */
export const numberFor = (series: Series, applicationId: string): number | null =>
  series.issued.find((issued) => issued.applicationId === applicationId)?.number ?? null;
