import { Failure } from '../failure/failure';
import type { Instant } from '../time/shanghai';

/** One number given: to which application, when. */
export interface IssuedNumber {
  readonly number: number;
  readonly applicationId: string;
  readonly at: Instant;
  /** Of the naming; absent for numbers that were given before it was kept. */
  readonly year?: number;
}

/** A series of title numbers, without gaps or doubles: the numbers stand in one document, written as one. */
export interface Series {
  readonly _id: string;
  /** For example `宁教科文卫体工创字〔{year}〕{number}号`. */
  readonly pattern: string;
  readonly issued: readonly IssuedNumber[];
  /** Numbers as printed that titles brought in from before bear: the series leaves them out. */
  readonly taken?: readonly string[];
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

/** @returns the next number that would not print what a title bears already */
export const numberAfter = (
  series: Pick<Series, 'pattern' | 'taken'>,
  last: number,
  year: number,
): number => {
  const { taken = [] } = series;
  let next = last + 1;
  while (taken.includes(numberText(series, year, next))) next += 1;
  return next;
};

/** @returns the number that a studio named in the year would be given now */
export const nextNumber = (series: Omit<Series, '_id'>, year: number): number =>
  numberAfter(series, series.issued.at(-1)?.number ?? 0, year);

/**
 * Gives the next numbers to applications in their order. One that has a number keeps it: asking twice, or two
 * officers at once, gives no second one. Numbers that titles brought in bear are passed over.
 * @param year of the naming
 */
export const issueNumbers = (
  series: Series,
  applicationIds: readonly string[],
  at: Instant,
  year: number,
): Series => {
  const known = new Set(series.issued.map(({ applicationId }) => applicationId));
  const issued = [...series.issued];
  for (const applicationId of new Set(applicationIds)) {
    if (known.has(applicationId)) continue;
    issued.push({ number: nextNumber({ ...series, issued }, year), applicationId, at, year });
  }
  return { ...series, issued };
};

/**
 * Sets numbers aside that titles from before the programme bear.
 * @throws Failure CONFLICT where the series has given one of them
 */
export const takeNumbers = (series: Series, texts: readonly string[]): Series => {
  const given = new Set(
    series.issued.flatMap(({ number, year }) =>
      year === undefined ? [] : [numberText(series, year, number)],
    ),
  );
  const double = texts.find((text) => given.has(text));
  if (double !== undefined) {
    throw new Failure('CONFLICT', { message: `编号“${double}”刚刚在命名中使用，请核对表中的编号。` });
  }
  return { ...series, taken: [...new Set([...(series.taken ?? []), ...texts])] };
};

/** @returns the number of the application, or null */
export const numberFor = (series: Series, applicationId: string): number | null =>
  series.issued.find((issued) => issued.applicationId === applicationId)?.number ?? null;
