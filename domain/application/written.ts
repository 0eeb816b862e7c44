import { placeholderFor, placeholders, type UncheckedText } from '../content/unchecked';
import type { WrittenText } from '../content/written-text';
import type { Answer, Answers } from '../form/answers';
import type { Round } from '../round/round';
import type { ActingPerson } from './actor';
import type { Application, StoredApplication } from './application';
import { relationOf } from './standing';

/** Free text inside the entries of a list. People's names and what is chosen from a list are not among it. */
const freeText = new Set(['position', 'awardedBy', 'approvedBy', 'recognisedBy', 'benefit']);
/** Lists whose entries are things: there the name is free text too. */
const thingsWithNames = new Set(['projects', 'results']);

const textsIn = (answer: Answer | undefined, kind: string): readonly string[] => {
  if (typeof answer === 'string') return kind === 'text' || kind === 'longText' ? [answer] : [];
  if (!Array.isArray(answer)) return [];
  return (answer as readonly object[]).flatMap((entry) =>
    Object.entries(entry)
      .filter(([key]) => freeText.has(key) || (key === 'name' && thingsWithNames.has(kind)))
      .map(([, value]: [string, unknown]) => (typeof value === 'string' ? value : '')),
  );
};

/** @returns what the applicant has written, by field of the form: text that goes to the content check */
export const textsOfAnswers = (
  { sections }: Pick<Round, 'sections'>,
  answers: Answers,
): readonly WrittenText[] =>
  sections
    .flatMap(({ fields }) => fields)
    .map(({ key, kind, label }) => ({
      field: key,
      label,
      text: textsIn(answers[key], kind).filter(Boolean).join('\n'),
    }))
    .filter(({ text }) => text !== '');

/** What officers read in a draft: it is checked when it is handed in. */
const stillWritten = '（申报人还在填写）';

/** The place of the words that go with a step of the way. */
export const placeOfStep = (seq: number): string => `way.${seq}`;

/** @returns the text that stands at a place; empty where there is none any more */
export const textAt = (
  application: Pick<Application, 'answers' | 'way'>,
  round: Pick<Round, 'sections'>,
  { field }: Pick<UncheckedText, 'field'>,
): string =>
  field.startsWith('way.')
    ? (application.way.find(({ seq }) => placeOfStep(seq) === field)?.text ?? '')
    : (textsOfAnswers(round, application.answers).find((one) => one.field === field)?.text ?? '');

const maskedAnswer = (answer: Answer, words: string): Answer => {
  if (typeof answer === 'string') return answer === '' ? '' : words;
  if (!Array.isArray(answer)) return answer;
  return (answer as readonly object[]).map((entry) =>
    Object.fromEntries(
      Object.entries(entry).map(([key, value]: [string, unknown]) => [
        key,
        (freeText.has(key) || (key === 'name' && !('sex' in entry) && !('size' in entry))) && value !== ''
          ? words
          : value,
      ]),
    ),
  ) as unknown as Answer;
};

/**
 * @param actor who reads; null for someone unknown
 * @returns the application with a note in place of every text that this reader may not see before it is checked
 */
export const shownTo = <A extends Application & Pick<StoredApplication, 'unchecked' | 'studioName'>>(
  application: A,
  actor: ActingPerson | null,
): A => {
  const { unchecked = [], way, state } = application;
  const team = actor !== null && ['own', 'team'].includes(relationOf(application, actor));
  const unfinished = state.phase === 'draft' && !team;
  if (unchecked.length === 0 && !unfinished) return application;
  const wordsFor = (field: string): string | null =>
    placeholderFor(application, field, actor?.personId ?? null);
  const masked = (answers: Answers): Answers =>
    Object.fromEntries(
      Object.entries(answers).map(([key, answer]) => {
        const words = team ? null : unfinished ? stillWritten : wordsFor(key);
        return [key, words === null ? answer : maskedAnswer(answer, words)];
      }),
    );
  const hidden = new Map(
    way.flatMap((entry) => {
      const words = wordsFor(placeOfStep(entry.seq));
      return words === null ? [] : [[entry.at, words] as const];
    }),
  );
  const { opinions, extension } = application;
  const lastReturn = way.filter(({ action }) => action === 'return' || action === 'reject').at(-1);
  return {
    ...application,
    studioName: (team ? null : wordsFor('studioName')) ?? application.studioName,
    answers: masked(application.answers),
    forms: application.forms.map((form) => ({ ...form, answers: masked(form.answers) })),
    way: way.map((entry) => ({ ...entry, text: wordsFor(placeOfStep(entry.seq)) ?? entry.text })),
    opinions: opinions.map((opinion) => ({ ...opinion, text: hidden.get(opinion.at) ?? opinion.text })),
    extension: extension && { ...extension, reason: hidden.get(extension.at) ?? extension.reason },
    state: 'reason' in state ? { ...state, reason: hidden.get(lastReturn?.at ?? '') ?? state.reason } : state,
  };
};

/** @returns messages' text without words that are still to be checked */
export const withoutWords = (text: string, words: string): string =>
  words === '' ? text : text.replaceAll(words, placeholders.waiting);
