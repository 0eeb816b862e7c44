import { exactMinute, type Instant, inShanghai } from '../time/shanghai';
import type { ValueKind } from './templates';

/** What a field holds before it is fitted: words, or an instant. */
export type FieldValue =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'instant'; readonly at: Instant };

const longest: Readonly<Record<'thing' | 'phrase' | 'hanName' | 'latinName' | 'number' | 'code', number>> = {
  thing: 20,
  phrase: 5,
  hanName: 10,
  latinName: 20,
  number: 32,
  code: 32,
};

/** Line ends, tabs, control and unpaired characters: WeChat refuses them or shows a box. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();

/**
 * Cuts a text to at most `most` UTF-16 units, whole characters, with an ellipsis where something is left out.
 * WeChat counts characters; a unit is never more than one, so that what fits here fits there.
 */
const cut = (text: string, most: number): string => {
  if (text.length <= most) return text;
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > most - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
};

const han = (text: string): string => (text.match(/\p{Script=Han}/gu) ?? []).join('');

const nameOf = (text: string): string =>
  cut(text, /\p{Script=Han}/u.test(text) ? longest.hanName : longest.latinName);

const phraseOf = (text: string): string => [...han(text)].slice(0, longest.phrase).join('');

const numberOf = (text: string): string => (/\d+/.exec(text)?.[0] ?? '').slice(0, longest.number);

const codeOf = (text: string): string => text.replace(/[^\x21-\x7e]+/g, '').slice(0, longest.code);

/** What stands where nothing is left: WeChat refuses an empty value under every key. */
const instead: Readonly<Record<ValueKind, string>> = {
  thing: '详见程序内消息',
  phrase: '有更新',
  name: '工会',
  time: '2020年1月1日 00:00',
  date: '2020年1月1日',
  number: '0',
  character_string: '-',
};

const wordsOf = (value: FieldValue): string =>
  value.kind === 'words' ? oneLine(value.text) : exactMinute(value.at);

const timeOf = (value: FieldValue, pattern: string): string =>
  value.kind === 'instant' ? inShanghai(value.at).format(pattern) : '';

const fitted = (kind: ValueKind, value: FieldValue): string => {
  switch (kind) {
    case 'thing':
      return cut(wordsOf(value), longest.thing);
    case 'phrase':
      return phraseOf(wordsOf(value));
    case 'name':
      return nameOf(wordsOf(value));
    case 'time':
      return timeOf(value, 'YYYY年MM月DD日 HH:mm');
    case 'date':
      return timeOf(value, 'YYYY年MM月DD日');
    case 'number':
      return numberOf(wordsOf(value));
    case 'character_string':
      return codeOf(wordsOf(value));
    default: {
      const never: never = kind;
      return never;
    }
  }
};

/**
 * Fits a value to what WeChat takes under a key of this kind: thing ≤ 20 characters on one line, phrase ≤ 5 汉字,
 * name ≤ 10 characters (20 without 汉字), times as `2020年09月29日 23:59` in Shanghai, digits, printable ASCII ≤ 32.
 * @returns a value that WeChat does not refuse, whatever comes in
 */
export const fit = (kind: ValueKind, value: FieldValue): string => fitted(kind, value) || instead[kind];
