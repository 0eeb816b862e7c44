import type { AnswerKinds, Answers, FieldKind } from '@domain/form/answers';

const empty: AnswerKinds = {
  text: '',
  phone: '',
  longText: '',
  choice: '',
  money: null,
  files: [],
  titles: [],
  roster: [],
  projects: [],
  results: [],
};

/** @returns the answer to a field in its kind's shape (the server has parsed it so); the empty one while untouched */
export const answerOf = <Kind extends FieldKind>(
  kind: Kind,
  answers: Answers,
  key: string,
): AnswerKinds[Kind] => (answers[key] as AnswerKinds[Kind] | undefined) ?? empty[kind];
