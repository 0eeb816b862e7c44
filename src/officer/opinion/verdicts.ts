import type { ApplicationAction, Phase } from '@domain/application/application';
import { transitions } from '@domain/application/transitions';
import type { OfficerCapacity } from '@domain/people/person';
import type { Round } from '@domain/round/round';

/** What an officer whose turn it is can say. */
export const verdicts = ['agree', 'approve', 'return', 'reject'] as const;
export type Verdict = (typeof verdicts)[number];

/** @returns what the officer may say now on the form, the consenting word first; the review has its own place */
export const verdictsOffered = (view: {
  readonly phase: Phase;
  readonly actions: readonly ApplicationAction[];
}): readonly Verdict[] =>
  view.phase === 'opinions' ? verdicts.filter((verdict) => view.actions.includes(verdict)) : [];

/** @returns the verdict's word, as the table of the way has it: `同意` */
export const verdictName = (verdict: Verdict): string =>
  transitions.find(({ action }) => action === verdict)?.label ?? '';

/** The deed on the button. An opinion carries a seal, a return does not. */
export const deeds: Readonly<Record<Verdict, string>> = {
  agree: '盖章并同意',
  approve: '盖章，进入考核评审',
  return: '退回修改',
  reject: '盖章，不予通过',
};

/** What has been done, for the line that confirms it. */
export const doneWords: Readonly<Record<Verdict, string>> = {
  agree: '已同意并盖章',
  approve: '已进入考核评审',
  return: '已退回修改',
  reject: '已记为不予通过',
};

const declines = (phrase: string): boolean => /不予|不同意|不符合/.test(phrase);

/** @returns the round's ready phrases that go with the verdict; a list that knows no difference is offered whole */
export const phrasesFor = (
  { phrases }: Pick<Round, 'phrases'>,
  capacity: OfficerCapacity,
  verdict: Verdict,
): readonly string[] => {
  if (verdict === 'return') return [];
  const fitting = phrases[capacity].filter((phrase) => declines(phrase) === (verdict === 'reject'));
  return fitting.length > 0 ? fitting : phrases[capacity];
};
