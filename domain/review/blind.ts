import type { Answers } from '../form/answers';

/** What stands for a hidden name. */
export const hidden = '×××';

const hideIn = (value: unknown, names: readonly string[]): unknown => {
  if (typeof value === 'string') return names.reduce((text, name) => text.split(name).join(hidden), value);
  if (Array.isArray(value)) return value.map((inner) => hideIn(inner, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, hideIn(inner, names)]));
};

/** One-character names are passed over: they would tear words apart. Longest first. */
const worthHiding = (names: readonly string[]): readonly string[] =>
  [...new Set(names.map((name) => name.trim()).filter((name) => name.length > 1))].sort(
    (one, other) => other.length - one.length,
  );

/** @returns the same value with the names hidden wherever they stand in its texts */
export const withoutNames = <Value>(value: Value, names: readonly string[]): Value =>
  // The same shape comes back: only texts inside it change.
  hideIn(value, worthHiding(names)) as Value;

/**
 * Hides the names of the applicant, the team and the unit wherever they stand in the answers, so that experts judge
 * the work (盲评). Telephone numbers are left out by their field. Pictures of papers cannot be blinded: the review's
 * terms say so to the officer who chooses it.
 */
export const blinded = (
  answers: Answers,
  names: readonly string[],
  phoneFields: readonly string[],
): Answers =>
  withoutNames(
    Object.fromEntries(Object.entries(answers).filter(([key]) => !phoneFields.includes(key))),
    names,
  );
