import type { Problem } from '@domain/failure/failure';

/** @returns the problems of one field, those of its entries not counted */
export const ownProblems = (problems: readonly Problem[], key: string): readonly Problem[] =>
  problems.filter(({ field }) => field === key);

/** @returns the problems of one entry of a list, for example of `roster.3` */
export const entryProblems = (problems: readonly Problem[], key: string, index: number): readonly Problem[] =>
  problems.filter(({ field }) => field?.startsWith(`${key}.${index}.`) === true);

/** @returns what is wrong with one part of an entry, for example with `roster.3.birth` */
export const partProblem = (
  problems: readonly Problem[],
  key: string,
  index: number,
  part: string,
): string | undefined => problems.find(({ field }) => field === `${key}.${index}.${part}`)?.message;

/** @returns the key of the field that a problem's path begins with */
export const fieldOfProblem = ({ field }: Problem): string | undefined => field?.split('.')[0];
