import type { RoundTerms } from '@domain/round/round';

const filled = (lines: readonly string[]): readonly string[] => lines.filter((line) => line.trim() !== '');

/** @returns the terms without the empty lines that typing leaves behind */
export const tidy = (changes: Partial<RoundTerms>): Partial<RoundTerms> => ({
  ...changes,
  ...(changes.notice === undefined
    ? {}
    : {
        notice: {
          ...changes.notice,
          paragraphs: filled(changes.notice.paragraphs),
          attachments: changes.notice.attachments.map((attachment) => ({
            ...attachment,
            paragraphs: filled(attachment.paragraphs),
          })),
        },
      }),
  ...(changes.sections === undefined
    ? {}
    : {
        sections: changes.sections.map((section) => ({
          ...section,
          fields: section.fields.map((field) =>
            field.options === undefined ? field : { ...field, options: filled(field.options) },
          ),
        })),
      }),
  ...(changes.phrases === undefined
    ? {}
    : {
        phrases: {
          unitUnion: filled(changes.phrases.unitUnion),
          unitAdministration: filled(changes.phrases.unitAdministration),
          directUnion: filled(changes.phrases.directUnion),
          industryUnion: filled(changes.phrases.industryUnion),
        },
      }),
});
