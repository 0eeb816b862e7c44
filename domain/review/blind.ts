import type { Answer, Answers } from '../form/answers';

/** What stands for a hidden name. */
export const hidden = '×××';

const hideIn = (value: unknown, names: readonly string[]): unknown => {
  if (typeof value === 'string') return names.reduce((text, name) => text.split(name).join(hidden), value);
  if (Array.isArray(value)) return value.map((inner) => hideIn(inner, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, hideIn(inner, names)]));
};

/**
 * Hides the names of the applicant, the team and the unit wherever they stand in the answers, longest first, so
 * that experts judge the work (盲评). Telephone numbers are left out by their field. Pictures of papers cannot be
 * blinded: the review's terms say so to the officer who chooses it.
 * @param names one-character names are passed over: they would tear words apart
 */
export const blinded = (
  answers: Answers,
  names: readonly string[],
  phoneFields: readonly string[],
): Answers => {
  const worth = [...new Set(names.map((name) => name.trim()).filter((name) => name.length > 1))].sort(
    (one, other) => other.length - one.length,
  );
  return Object.fromEntries(
    Object.entries(answers)
      .filter(([key]) => !phoneFields.includes(key))
      // The same shape comes back: only texts inside it change.
      .map(([key, answer]) => [key, hideIn(answer, worth) as Answer]),
  );
};
