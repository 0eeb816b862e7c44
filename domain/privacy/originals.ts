import type { Checked } from '../verify/check-application';
import { withoutName } from './pseudonymise';

/**
 * An application as its opinions have signed it: every form and opinion from the earliest original that holds it,
 * whatever came after that as it is shown.
 * @param originals what stood before a name was taken out, each time one was, in order of time
 */
export const asSigned = <T extends Checked>(shown: T, originals: readonly Checked[]): T => ({
  ...shown,
  leaderName: originals[0]?.leaderName ?? shown.leaderName,
  unitName: originals[0]?.unitName ?? shown.unitName,
  industry: originals[0]?.industry ?? shown.industry,
  forms: shown.forms.map(
    (form, index) => originals.find(({ forms }) => forms.length > index)?.forms[index] ?? form,
  ),
  opinions: shown.opinions.map(
    (opinion, index) => originals.find(({ opinions }) => opinions.length > index)?.opinions[index] ?? opinion,
  ),
});

const isTextOf = (shown: string, original: string): boolean => {
  if (!shown.includes(withoutName)) return shown === original;
  const parts = shown.split(withoutName);
  const [first = '', ...rest] = parts;
  if (!original.startsWith(first)) return false;
  let at = first.length;
  for (const [index, part] of rest.entries()) {
    const found = index === rest.length - 1 ? original.length - part.length : original.indexOf(part, at);
    if (found < at || original.slice(found, found + part.length) !== part) return false;
    at = found + part.length;
  }
  return true;
};

/** @returns whether what is shown is the original with nothing but names taken out */
export const isShownOf = (shown: unknown, original: unknown): boolean => {
  if (typeof shown === 'string') return typeof original === 'string' && isTextOf(shown, original);
  if (typeof shown !== 'object' || shown === null) return shown === original;
  if (typeof original !== 'object' || original === null) return false;
  const [known, seen] = [new Map(Object.entries(original)), Object.entries(shown)];
  return (
    Array.isArray(shown) === Array.isArray(original) &&
    seen.length === known.size &&
    seen.every(([key, value]) => known.has(key) && isShownOf(value, known.get(key)))
  );
};
