import type { WrittenText } from './written-text';

/**
 * A place whose text others may not see: `waiting` for WeChat's check, which did not answer, or `refused` by a
 * check that came later. The text itself stays where it is, and its author goes on seeing it.
 */
export interface UncheckedText extends Pick<WrittenText, 'field' | 'label'> {
  readonly state: 'waiting' | 'refused';
  /** Who wrote it, and can change it. */
  readonly authorId: string;
}

/** Part of a document that holds what people write. */
export interface WithUnchecked {
  readonly unchecked?: readonly UncheckedText[];
  /** Whether anything waits, for the index by which the timer finds it. */
  readonly hasUnchecked?: boolean;
}

/** What others read in the place of a text. */
export const placeholders: Readonly<Record<UncheckedText['state'], string>> = {
  waiting: '（待检查：内容检查通过后显示）',
  refused: '（未通过内容检查，不予显示）',
};

/** @returns the fields to be kept with the document, `unchecked` replacing what stood for these authors' places */
export const withUnchecked = (unchecked: readonly UncheckedText[]): Required<WithUnchecked> => ({
  unchecked,
  hasUnchecked: unchecked.some(({ state }) => state === 'waiting'),
});

/**
 * @param readerId whoever reads; authors see their own texts
 * @returns what to read in place of the text of a field; null where the text itself may be shown
 */
export const placeholderFor = (
  { unchecked = [] }: WithUnchecked,
  field: string,
  readerId: string | null,
): string | null => {
  const place = unchecked.find((one) => one.field === field);
  return place === undefined || place.authorId === readerId ? null : placeholders[place.state];
};
