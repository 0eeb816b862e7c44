import type { StoredApplication } from '@domain/application/application';
import type { Answers, RosterEntry } from '@domain/form/answers';

const rosterOf = (answers: Answers): readonly RosterEntry[] =>
  Array.isArray(answers.roster) ? (answers.roster as readonly RosterEntry[]) : [];

/** @returns names by which an application could be known: leader, unit and everyone in the roster */
export const namesOf = (
  { leaderName, unitName }: Pick<StoredApplication, 'leaderName' | 'unitName'>,
  answers: Answers,
): readonly string[] => [leaderName, unitName, ...rosterOf(answers).map(({ name }) => name)];
