/** Marks a character that no font holds: the typesetter's 〓, never a box that looks like a character. */
export const missingMark = '〓';

// Controls, soft hyphen, zero-width and direction marks, variation selectors, tags: nothing of them is seen on paper.
const unseen = /(?!\n)\p{Cc}|\p{Default_Ignorable_Code_Point}|[\ufff0-\uffff]/gu;

/** @returns the text with Unix line ends and without what cannot be seen; a tab becomes two wide spaces, half a character 〓 */
export const printable = (text: string): string =>
  text
    .replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, '　　')
    .replace(unseen, '')
    .replace(/\p{Cs}/gu, missingMark);
