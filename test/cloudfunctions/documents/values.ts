import type { FormPaper } from '../../../cloudfunctions/documents/paper/form-paper';
import { solid } from './read-pdf';

const notPrinted = new Set(['madeAt', 'checkUrl', 'width', 'align']);
/** Headings of boxes that the form prints as the label of their row. */
const printedOtherwise = new Set(['unionsBetween', 'industryOpinion']);

const stringsIn = (value: unknown, path: readonly string[]): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap((one: unknown) => stringsIn(one, path));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    notPrinted.has(key) || (key === 'heading' && path.some((part) => printedOtherwise.has(part)))
      ? []
      : stringsIn(inner, [...path, key]),
  );
};

/** Every value of a paper that must be found on it. */
export const printedValues = (paper: FormPaper): readonly string[] =>
  stringsIn(paper, []).filter((value) => value !== '');

const times = (text: string, value: string): number => text.split(value).length - 1;

/**
 * @param text all that is printed, without blanks
 * @returns the values that stand on the paper less often than the application holds them, in or out of others
 */
export const lostValues = (paper: FormPaper, text: string): readonly string[] => {
  const values = printedValues(paper).map(solid);
  return [...new Set(values)].filter((value) => {
    const wanted = values.reduce((sum, one) => sum + times(one, value), 0);
    return times(text, value) < wanted;
  });
};
