import type { Problem } from '../failure/failure';
import { catalogue } from './catalogue';
import {
  type MessageText,
  placesOf,
  type RoundTextKind,
  type RoundTexts,
  roundTextKinds,
} from './round-texts';

/** Characters of a title and of a text at most. */
export const longestTitle = 40;
export const longestText = 300;

const partNames = { title: '标题', text: '正文' } as const;

const faultsOf = (words: string, kind: RoundTextKind, most: number): readonly string[] => {
  const allowed: readonly string[] = placesOf(kind);
  const named = [...words.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
  const unknown = [...new Set(named)].filter((name) => !allowed.includes(name));
  return [
    ...(words.trim() === '' ? ['不能为空'] : []),
    ...([...words].length > most ? [`最多 ${most} 个字`] : []),
    ...unknown.map((name) => `没有“{${name}}”这一项，可用：${allowed.map((one) => `{${one}}`).join('')}`),
    ...(/[{}]/.test(words.replace(/\{[^{}]*\}/g, '')) ? ['花括号没有成对，请检查“{”和“}”'] : []),
  ];
};

/** @returns what is wrong with the words of one message, each part by its name */
export const checkMessageText = (kind: RoundTextKind, { title, text }: MessageText): readonly Problem[] => {
  const problem = (part: keyof typeof partNames, fault: string): Problem => ({
    field: `reminders.texts.${kind}.${part}`,
    message: `“${catalogue[kind].label}”的${partNames[part]}${fault}。`,
  });
  return [
    ...faultsOf(title, kind, longestTitle).map((fault) => problem('title', fault)),
    ...(/[\r\n]/.test(title) ? [problem('title', '只能写一行')] : []),
    ...faultsOf(text, kind, longestText).map((fault) => problem('text', fault)),
  ];
};

/** @returns what is wrong with the words that a round has set */
export const checkRoundTexts = (texts: RoundTexts = {}): readonly Problem[] =>
  roundTextKinds.flatMap((kind) => {
    const words = texts[kind];
    return words === undefined ? [] : checkMessageText(kind, words);
  });
