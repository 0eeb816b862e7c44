/** Marks a character that no font holds: the typesetter's 〓, never a box that looks like a character. */
export const missingMark = '〓';

// Controls, soft hyphen, zero-width and direction marks, variation selectors, tags: nothing of them is seen on paper.
const unseen =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff0-\uffff]|\udb40[\udc00-\udfff]/g;

/** @returns the text with Unix line ends and without what cannot be seen; a tab becomes two wide spaces, half a character 〓 */
export const printable = (text: string): string =>
  text
    .replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, '　　')
    .replace(unseen, '')
    .replace(/\p{Cs}/gu, missingMark);
