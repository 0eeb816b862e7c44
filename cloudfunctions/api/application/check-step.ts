import type { Application } from '@domain/application/application';
import { placeOfStep, textsOfAnswers, withoutWords } from '@domain/application/written';
import type { UncheckedText } from '@domain/content/unchecked';
import type { Person } from '@domain/people/person';
import type { Round } from '@domain/round/round';
import { checkTexts } from '@platform/content/check-texts';

/** Scene of official remarks and reasons. */
const remark = 2;

/** The answers are checked whole whenever they are handed in: what waited before is checked again with them. */
const checkAnswers = async (author: Person, decided: Application, round: Round): Promise<Application> => {
  const waiting = await checkTexts(author, textsOfAnswers(round, decided.answers));
  const others = (decided.unchecked ?? []).filter(({ field }) => field.startsWith('way.'));
  return { ...decided, unchecked: [...others, ...waiting] };
};

const checkWords = async (author: Person, decided: Application, text: string): Promise<Application> => {
  const waiting = await checkTexts(author, [{ field: 'text', label: '意见或理由', text }], remark);
  if (waiting.length === 0) return decided;
  const field = placeOfStep(decided.way.at(-1)?.seq ?? 0);
  const places: readonly UncheckedText[] = waiting.map((place) => ({ ...place, field }));
  return {
    ...decided,
    unchecked: [...(decided.unchecked ?? []), ...places],
    // Messages go out now: they come without the words.
    outbox: decided.outbox.map((message) => ({ ...message, text: withoutWords(message.text, text) })),
  };
};

/**
 * Has WeChat check what the person has written in the step just decided, while he or she is present.
 * @returns the application to be stored, with the places that others may not see yet
 * @throws Failure INVALID naming the fields that were found risky
 */
export const checkStep = async (author: Person, decided: Application, round: Round): Promise<Application> => {
  const step = decided.way.at(-1);
  if (!step) return decided;
  const handsIn = step.action === 'submit' || step.action === 'resubmit';
  const checked = handsIn ? await checkAnswers(author, decided, round) : decided;
  return step.text === '' ? checked : checkWords(author, checked, step.text);
};
