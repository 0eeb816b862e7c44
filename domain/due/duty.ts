import type { DueState } from './obligation';

/** What the programme expects of the one who acts, beside what it expects of each studio. */
export const dutyKinds = [
  'apply',
  'cutoff',
  'opinions',
  'review',
  'objections',
  'notice',
  'naming',
  'approve',
  'pay',
  'selfChecks',
  'assess',
  'filings',
  'rules',
  'explain',
  'renewal',
  'appeal',
  'improve',
  'cycle',
] as const;
export type DutyKind = (typeof dutyKinds)[number];

/** One thing that somebody is expected to do, or a day to know of. */
export interface Duty {
  readonly kind: DutyKind;
  /** Id of what it is about: a round, application, title or subsidy; a year; the begin of a period. Empty for none. */
  readonly about: string;
  readonly title: string;
  /** What is missing; empty where there is nothing to say. */
  readonly detail: string;
  /** Shanghai day; empty where the rules name none. */
  readonly due: string;
  readonly state: DueState;
  readonly clause: string;
  /** How many things it counts; null for a single one. */
  readonly count: number | null;
}

/** @returns the state of something by a day: done, else overdue after it, open from `from` on, later before */
export const stateByDay = (
  today: string,
  { from, due, done }: { readonly from: string; readonly due: string; readonly done: boolean },
): DueState => {
  if (done) return 'done';
  if (due !== '' && today > due) return 'overdue';
  return today < from ? 'later' : 'open';
};

const rank: Readonly<Record<DueState, number>> = { overdue: 0, open: 1, later: 2, done: 3 };
const day = ({ due }: Pick<Duty, 'due'>): string => (due === '' ? '9999' : due);

/** @returns duties by how pressing they are: what is overdue, what is open, what comes; each by its day */
export const inOrder = (duties: readonly Duty[]): readonly Duty[] =>
  [...duties].sort(
    (one, other) =>
      rank[one.state] - rank[other.state] ||
      day(one).localeCompare(day(other)) ||
      dutyKinds.indexOf(one.kind) - dutyKinds.indexOf(other.kind),
  );
