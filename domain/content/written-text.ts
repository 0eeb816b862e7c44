import { splitText } from './split-text';

/** Characters that WeChat's text check takes at once. */
export const longestPiece = 2_500;

/** What a person has written in one place. */
export interface WrittenText {
  /** Path of the field, for example `work` or `way.7`. */
  readonly field: string;
  /** As the person knows it: `开展工作情况及取得成果`. */
  readonly label: string;
  readonly text: string;
}

/** Texts of one call of the check, and the fields they come from. */
export interface Bundle {
  readonly fields: readonly string[];
  readonly text: string;
}

/** @returns texts packed into as few pieces as the check takes; the pieces of a long one stand alone */
export const bundlesOf = (texts: readonly WrittenText[]): readonly Bundle[] => {
  const bundles: Bundle[] = [];
  for (const { field, text } of texts) {
    for (const piece of splitText(text.trim(), longestPiece)) {
      const last = bundles.at(-1);
      const together = last && `${last.text}\n${piece}`;
      if (last && together !== undefined && [...together].length <= longestPiece) {
        bundles[bundles.length - 1] = { fields: [...last.fields, field], text: together };
      } else {
        bundles.push({ fields: [field], text: piece });
      }
    }
  }
  return bundles;
};
