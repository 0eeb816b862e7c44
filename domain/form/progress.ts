import { assess } from '../eligibility/assess';
import type { Round } from '../round/round';
import type { Instant } from '../time/shanghai';
import type { Answers } from './answers';
import { checkForm } from './check';

/** How far one section is: `完成`, or `缺 2 项`. */
export interface SectionProgress {
  readonly key: string;
  readonly title: string;
  /** Fields that still stop a submission. */
  readonly missing: number;
  readonly fields: number;
}

/** @returns progress of every section of the form, in order */
export const progressOf = (
  round: Pick<Round, 'sections' | 'conditions' | 'titleKinds' | 'year' | 'cutoffAt'>,
  answers: Answers,
  now: Instant,
): readonly SectionProgress[] => {
  const open = new Set([
    ...checkForm(round, answers, now).map((problem) => problem.field?.split('.')[0]),
    ...assess(round, answers, now)
      .filter((finding) => finding.blocks)
      .map((finding) => finding.field),
  ]);
  return round.sections.map((section) => ({
    key: section.key,
    title: section.title,
    missing: section.fields.filter((field) => open.has(field.key)).length,
    fields: section.fields.length,
  }));
};
