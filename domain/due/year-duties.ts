import type { CyclePhase } from '../cycle/cycle';
import { type Period, periodName } from '../self-check/period';
import { type Duty, stateByDay } from './duty';

/** One year's assessments, as far as they concern an officer. */
export interface YearFacts {
  readonly year: number;
  /** Shanghai day from which on it may be assessed. */
  readonly opensOn: string;
  /** Studios whose turn is the caller's own. */
  readonly mine: number;
  /** Studios that are still with a union below, or beside. */
  readonly below: number;
  readonly filed: number;
}

/** @returns what a year's assessment expects of an officer: the own opinions, and what is still to be filed (二(二)3) */
export const yearDuties = (
  { year, opensOn, mine, below, filed }: YearFacts,
  today: string,
): readonly Duty[] => {
  const due = `${year}-12-31`;
  const plain = { about: String(year), due, clause: '二(二)3' };
  return [
    ...(mine === 0
      ? []
      : [
          {
            ...plain,
            kind: 'assess' as const,
            title: `${year} 年度考核`,
            detail: `${mine} 个工作室待您考核`,
            state: stateByDay(today, { from: opensOn, due, done: false }),
            count: mine,
          },
        ]),
    ...(below + mine + filed === 0
      ? []
      : [
          {
            ...plain,
            kind: 'filings' as const,
            title: `${year} 年度考核备案`,
            detail:
              below + mine === 0
                ? `${filed} 个工作室全部备案`
                : `${below + mine} 个工作室还没有备案，已备案 ${filed} 个`,
            state: stateByDay(today, { from: opensOn, due, done: below + mine === 0 }),
            count: below + mine,
          },
        ]),
  ];
};

/** One period's self-checks of the studios below. */
export interface PeriodSum extends Period {
  readonly opensOn: string;
  readonly missing: number;
  readonly filed: number;
}

/** @returns what a period of self-checks shows an officer: how many studios have not filed */
export const periodDuty = ({ from, to, opensOn, missing, filed }: PeriodSum, today: string): Duty | null =>
  missing + filed === 0
    ? null
    : {
        kind: 'selfChecks',
        about: from,
        title: `各工作室${periodName({ from, to })}自检`,
        detail:
          missing === 0 ? `${filed} 个工作室全部提交` : `${missing} 个工作室还没有提交，已提交 ${filed} 个`,
        due: to,
        state: stateByDay(today, { from: opensOn, due: to, done: missing === 0 }),
        clause: '二(二)3',
        count: missing,
      };

/** A title whose cycle comes to its end, or which is to improve by a day. */
export interface TitleDue {
  readonly titleId: string;
  readonly studioName: string;
  readonly number: string;
  /** Last day of its cycle, where that is being prepared or over; null where it runs. */
  readonly cycle: { readonly until: string; readonly phase: Exclude<CyclePhase, 'running'> } | null;
  /** Shanghai day by which it is to improve; null where it is not. */
  readonly improveBy: string | null;
}

/** @returns what a title expects: the end of its cycle, the day by which it is to improve (二(六)) */
export const titleDuties = (
  { titleId, studioName, number, cycle, improveBy }: TitleDue,
  today: string,
): readonly Duty[] => {
  const plain = { about: titleId, clause: '二(六)', count: null };
  return [
    ...(improveBy === null
      ? []
      : [
          {
            ...plain,
            kind: 'improve' as const,
            title: `${studioName}：限期改进`,
            detail: `称号 ${number}，期满再次考核`,
            due: improveBy,
            state: stateByDay(today, { from: '', due: improveBy, done: false }),
          },
        ]),
    ...(cycle === null || improveBy !== null
      ? []
      : [
          {
            ...plain,
            kind: 'cycle' as const,
            title: `${studioName}：管理周期期满`,
            detail: `称号 ${number}，期满考核决定是否续期`,
            due: cycle.until,
            state: cycle.phase === 'over' ? ('overdue' as const) : ('open' as const),
          },
        ]),
  ];
};

/** @returns that a union has no implementing rules in force (三(七)); null where it has */
export const ruleDuty = (missing: boolean): Duty | null =>
  missing
    ? {
        kind: 'rules',
        about: '',
        title: '制定实施细则',
        detail: '本会还没有施行的实施细则',
        due: '',
        state: 'open',
        clause: '三(七)',
        count: null,
      }
    : null;
