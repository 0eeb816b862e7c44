import { ruleKindNames, type StudioRuleKind } from '../rulebook/kinds';
import { type Period, periodName } from '../self-check/period';
import type { PeriodState } from '../self-check/self-check';

/** What the programme expects of a studio, in the order in which a table shows it. */
export const obligationKinds = [
  'rules',
  'selfCheck',
  'assessment',
  'project',
  'pairs',
  'entries',
  'closing',
  'cycle',
] as const;
export type ObligationKind = (typeof obligationKinds)[number];
export const obligationNames: Readonly<Record<ObligationKind, string>> = {
  rules: '制度',
  selfCheck: '自检',
  assessment: '年度考核',
  project: '课题',
  pairs: '师徒考核',
  entries: '确认记录',
  closing: '封存台账',
  cycle: '管理周期',
};

/** `open`: to be done now; `later`: its time has not come. */
export type DueState = 'overdue' | 'open' | 'later' | 'done';
export const dueStates = ['overdue', 'open', 'later', 'done'] as const satisfies readonly DueState[];
export const dueStateNames: Readonly<Record<DueState, string>> = {
  overdue: '逾期',
  open: '待办',
  later: '以后',
  done: '已完成',
};

/** One thing that is due or done: what, by which Shanghai day, what is missing, and the clause that asks for it. */
export interface Obligation {
  readonly kind: ObligationKind;
  readonly title: string;
  /** What is missing, or who has it; empty where there is nothing to say. */
  readonly detail: string;
  /** Empty where the rules name no day. */
  readonly due: string;
  readonly state: DueState;
  readonly clause: string;
  /** Begin of the period of a self-check, year of an assessment, title of a cycle; empty otherwise. */
  readonly about: string;
}

/** The end of one title's cycle, or of its term to improve. */
export interface DueCycle {
  readonly titleId: string;
  readonly number: number;
  /** Last Shanghai day. */
  readonly until: string;
  /** Day from which on the renewal can be filed. */
  readonly opensOn: string;
  readonly improving: boolean;
  /** Whether the renewal is filed; `turn` is then the union whose turn it is. */
  readonly turn: string;
}

/** What is known of one studio today. */
export interface DueFacts {
  /** Shanghai day. */
  readonly today: string;
  readonly missingRules: readonly StudioRuleKind[];
  readonly selfChecks: readonly (Period & { readonly state: PeriodState })[];
  /** Years to be assessed; `turn` is the union whose turn it is. */
  readonly assessments: readonly {
    readonly year: number;
    readonly filed: boolean;
    readonly turn: string;
    /** Shanghai day from which on it may be assessed. */
    readonly opensOn: string;
  }[];
  readonly projects: number;
  readonly overduePairs: number;
  readonly waiting: number;
  readonly yearBeforeClosed: boolean;
  /** The titles' cycles that have an end; none for a studio that holds no title. */
  readonly cycles: readonly DueCycle[];
}

const stateOfPeriod: Readonly<Record<PeriodState, DueState>> = {
  filed: 'done',
  filedLate: 'done',
  open: 'open',
  overdue: 'overdue',
  later: 'later',
};

const ofCycle = (
  { titleId, number, until, opensOn, improving, turn }: DueCycle,
  today: string,
): Obligation => {
  const open: DueState = today > until ? 'overdue' : today < opensOn ? 'later' : 'open';
  return {
    kind: 'cycle',
    title: improving ? '限期改进后再次考核' : `第 ${number} 个管理周期期满考核`,
    detail: turn === '' ? (open === 'later' ? '' : '待领军人物申请') : `待${turn}给出意见`,
    due: until,
    state: open,
    clause: '二(六)',
    about: titleId,
  };
};

const ofAssessment = (
  { year, filed, turn, opensOn }: DueFacts['assessments'][number],
  today: string,
): Obligation => {
  const due = `${year}-12-31`;
  const open: DueState = today > due ? 'overdue' : today < opensOn ? 'later' : 'open';
  return {
    kind: 'assessment',
    title: `${year} 年度考核备案`,
    detail: filed ? '' : `待${turn}考核`,
    due,
    state: filed ? 'done' : open,
    clause: '二(二)3',
    about: String(year),
  };
};

/** @returns everything that the programme expects of a studio, due as well as done: what is overdue comes first */
export const obligationsOf = (facts: DueFacts): readonly Obligation[] => {
  const { today, missingRules, cycles } = facts;
  const year = today.slice(0, 4);
  const plain = { detail: '', due: '', about: '' };
  const all: readonly Obligation[] = [
    {
      ...plain,
      kind: 'rules',
      title: '四项制度',
      detail:
        missingRules.length === 0 ? '' : `缺${missingRules.map((kind) => ruleKindNames[kind]).join('、')}`,
      state: missingRules.length === 0 ? 'done' : 'open',
      clause: '二(二)1',
    },
    ...facts.selfChecks.map((check) => ({
      ...plain,
      kind: 'selfCheck' as const,
      title: `${periodName(check)}自检`,
      due: check.to,
      state: stateOfPeriod[check.state],
      clause: '二(二)3',
      about: check.from,
    })),
    ...facts.assessments.map((one) => ofAssessment(one, today)),
    {
      ...plain,
      kind: 'project',
      title: `${year} 年课题或项目立项`,
      detail: facts.projects === 0 ? '还没有立项' : '',
      due: `${year}-12-31`,
      state: facts.projects === 0 ? 'open' : 'done',
      clause: '一(二)3',
    },
    {
      ...plain,
      kind: 'pairs',
      title: '到期的师徒考核',
      detail: facts.overduePairs === 0 ? '' : `${facts.overduePairs} 对到期未考核`,
      state: facts.overduePairs === 0 ? 'done' : 'overdue',
      clause: '一(四)',
    },
    {
      ...plain,
      kind: 'entries',
      title: '确认成员的记录',
      detail: facts.waiting === 0 ? '' : `${facts.waiting} 条待确认`,
      state: facts.waiting === 0 ? 'done' : 'open',
      clause: '二(二)2',
    },
    {
      ...plain,
      kind: 'closing',
      title: `封存 ${Number(year) - 1} 年台账`,
      state: facts.yearBeforeClosed ? 'done' : 'open',
      clause: '二(二)3',
    },
    ...cycles.map((cycle) => ofCycle(cycle, today)),
  ];
  return [...all].sort(
    (one, other) =>
      dueStates.indexOf(one.state) - dueStates.indexOf(other.state) ||
      (one.due === '' ? '9999' : one.due).localeCompare(other.due === '' ? '9999' : other.due),
  );
};

/** @returns the most pressing state of several; `done` where there are none */
export const pressing = (obligations: readonly Pick<Obligation, 'state'>[]): DueState =>
  dueStates.find((state) => obligations.some((one) => one.state === state)) ?? 'done';
