/** @returns paragraphs as one text, one a line */
export const textOf = (paragraphs: readonly string[]): string => paragraphs.join('\n');

/** @returns the lines of a text; the lines that are empty only part them */
export const paragraphsOf = (text: string): readonly string[] => text.split('\n');
