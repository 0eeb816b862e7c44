import type { Column, Value } from './sheet';
import { styles } from './styles';

/** Excel holds no more characters in a cell. */
const mostCharacters = 32_767;

const special: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML 1.0 cannot hold, or must be written otherwise; halves of surrogate pairs look like it here too. */
const suspect = /[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** @returns the text for XML 1.0: what it cannot hold is left out, halves of surrogate pairs too */
export const escaped = (text: string): string => {
  const short = text.length > mostCharacters ? text.slice(0, mostCharacters) : text;
  if (!suspect.test(short)) return short;
  return short.replace(unwritable, '').replace(/[&<>"]/g, (character) => special[character] ?? '');
};

/** @returns `A`, `Z`, `AA` for 0, 25, 26 */
export const columnName = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);

/** Days since the beginning of Excel's calendar. @param day `YYYY-MM-DD` */
export const serialOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;

/** A program that opens the text again, as CSV for example, must not take it for a formula. */
const looksLikeFormula = /^[=+\-@\t\r]/;

/** @returns a cell of text: typed as such, it is never calculated, whatever it begins with */
export const textCell = (at: string, text: string, style: number): string => {
  if (text === '') return `<c r="${at}" s="${style}"/>`;
  const kept = looksLikeFormula.test(text) && style === styles.text ? styles.quotedText : style;
  return `<c r="${at}" s="${kept}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
};

/** @returns one cell of a column, with its type and format */
export const cell = (at: string, { kind }: Column, value: Value): string => {
  if (kind === 'text') return textCell(at, value === null ? '' : String(value), styles.text);
  if (value === null || value === '') return `<c r="${at}" s="${styles.text}"/>`;
  if (kind === 'date') return `<c r="${at}" s="${styles.date}"><v>${serialOf(String(value))}</v></c>`;
  if (kind === 'money') return `<c r="${at}" s="${styles.money}"><v>${Number(value) / 100}</v></c>`;
  return `<c r="${at}" s="${styles.number}"><v>${value}</v></c>`;
};
