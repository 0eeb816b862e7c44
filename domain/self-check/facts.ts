import type { Problem } from '../failure/failure';
import type { ResultLevel } from '../form/answers';
import type { Sums } from '../ledger/tally';

/** What the ledgers, rules and the subsidy's account say of one studio in one period. */
export interface PeriodFacts {
  readonly members: number;
  readonly sums: Omit<Sums, 'people' | 'lastDay'>;
  /** Approved in the year of the period. */
  readonly projects: number;
  readonly pairs: { readonly running: number; readonly overdue: number; readonly ended: number };
  /** Recognised in the period, the latest first. */
  readonly results: readonly {
    readonly id: string;
    readonly name: string;
    readonly level: ResultLevel;
    readonly recognisedOn: string;
  }[];
  /** Of the title's subsidy, fen; null where there is none. */
  readonly money: {
    readonly received: number;
    readonly spent: number;
    readonly spentInPeriod: number;
  } | null;
  /** What is missing in rules and ledgers, each with its clause. */
  readonly missing: readonly Problem[];
}

const hoursWords = (hours: number): string => (Number.isInteger(hours) ? String(hours) : hours.toFixed(1));
const yuan = (fen: number): string => (fen / 100).toFixed(2).replace(/\.00$/u, '');

/** @returns a draft of the leader's own words on the period, to be corrected */
export const draftComment = ({ sums, projects, pairs, results, money, missing }: PeriodFacts): string =>
  [
    sums.activities === 0
      ? '本期没有活动记录。'
      : `本期开展活动 ${sums.activities} 次、${hoursWords(sums.hours)} 小时，其中带教 ${sums.byKind.mentoring.count} 次、${hoursWords(sums.byKind.mentoring.hours)} 小时。`,
    `本年立项课题和项目 ${projects} 个；带教中的师徒 ${pairs.running} 对。`,
    results.length === 0
      ? '本期没有得到认可的成果。'
      : `本期得到认可的成果 ${results.length} 项：${results
          .slice(0, 5)
          .map(({ name }) => `“${name}”`)
          .join('、')}${results.length > 5 ? '等' : ''}。`,
    money === null
      ? ''
      : `补助经费到账 ${yuan(money.received)} 元，本期支出 ${yuan(money.spentInPeriod)} 元，结余 ${yuan(money.received - money.spent)} 元。`,
    missing.length === 0 ? '' : `还存在的问题：${missing.map(({ message }) => message).join('；')}。`,
  ]
    .filter((line) => line !== '')
    .join('\n');
