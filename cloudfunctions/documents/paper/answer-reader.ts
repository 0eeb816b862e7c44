import type { AnswerKinds, Answers, FieldKind } from '@domain/form/answers';
import type { FormField, Round } from '@domain/round/round';

/** @returns every field of the round's form in its order */
export const fieldsOf = (round: Pick<Round, 'sections'>): readonly FormField[] =>
  round.sections.flatMap(({ fields }) => fields);

/** @returns the first field of a kind: 附件2 has one row for each of them */
export const firstOf = (round: Pick<Round, 'sections'>, kind: FieldKind): FormField | undefined =>
  fieldsOf(round).find((field) => field.kind === kind);

/** @returns the answer to a field, or null while it has none */
export const answerTo = <K extends FieldKind>(
  answers: Answers,
  field: FormField | undefined,
  kind: K,
): AnswerKinds[K] | null => {
  if (field?.kind !== kind) return null;
  // The field's kind decides the shape of its answer: nothing else is ever stored under it.
  return (answers[field.key] as AnswerKinds[K] | undefined) ?? null;
};

/** @returns the answer to the first field of the kind, or null */
export const firstAnswer = <K extends FieldKind>(
  round: Pick<Round, 'sections'>,
  answers: Answers,
  kind: K,
): AnswerKinds[K] | null => answerTo(answers, firstOf(round, kind), kind);
