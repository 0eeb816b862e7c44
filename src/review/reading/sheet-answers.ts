import type { Answer, Answers } from '@domain/form/answers';
import type { Marks, Sheet } from '@domain/review/sheet';
import type { Criterion } from '@domain/review/terms';

/** Where the remark stands among a draft's fields. */
export const remarkField = 'remark';
export const halvesField = (key: string): string => `${key}.halves`;
export const commentField = (key: string): string => `${key}.comment`;

/** @returns a sheet as a draft keeps it: one field a score and a comment, so that two devices can be told apart by field */
export const fieldsOf = ({ marks, remark }: Pick<Sheet, 'marks' | 'remark'>): Answers => ({
  ...Object.fromEntries(
    Object.entries(marks).flatMap(([key, { halves, comment }]): readonly (readonly [string, Answer])[] => [
      [halvesField(key), halves],
      [commentField(key), comment],
    ]),
  ),
  [remarkField]: remark,
});

const wordsIn = (fields: Answers, field: string): string => {
  const value = fields[field];
  return typeof value === 'string' ? value : '';
};

/** @returns the sheet that a draft's fields say; lines without score and comment are left out */
export const sheetOf = (
  fields: Answers,
  criteria: readonly Criterion[],
): Pick<Sheet, 'marks' | 'remark'> => ({
  marks: Object.fromEntries(
    criteria.flatMap(({ key }): readonly (readonly [string, Marks[string]])[] => {
      const halves = fields[halvesField(key)];
      const mark = {
        halves: typeof halves === 'number' ? halves : null,
        comment: wordsIn(fields, commentField(key)),
      };
      return mark.halves === null && mark.comment === '' ? [] : [[key, mark]];
    }),
  ),
  remark: wordsIn(fields, remarkField),
});
