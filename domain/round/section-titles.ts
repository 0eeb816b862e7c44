import type { Round } from './round';

/** @returns the titles of the form's sections with these keys, in the form's order */
export const sectionTitles = (round: Pick<Round, 'sections'>, keys: readonly string[]): readonly string[] =>
  round.sections.filter((section) => keys.includes(section.key)).map((section) => section.title);
