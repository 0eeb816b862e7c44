import { type Report, reporter } from '../workbook/table';
import { assessmentOfRow } from './assessment-row';
import type { BringInFacts } from './facts';
import { memberOfRow } from './member-row';
import { paymentOfRow } from './payment-row';
import type { ReadRow, Titled } from './read-row';
import { type StudioProblem, type StudioRow, type StudioSheet, studioSheetNames } from './sheets';
import type { BringInStep } from './step';
import { planStudios } from './studio-rows';

export interface BringInRows {
  readonly studios: readonly StudioRow<'studios'>[];
  readonly members: readonly StudioRow<'members'>[];
  readonly assessments: readonly StudioRow<'assessments'>[];
  readonly payments: readonly StudioRow<'payments'>[];
}

/** A row that is not brought in. */
export interface RowSetAside {
  readonly sheet: StudioSheet;
  readonly row: number;
}

export interface BringInPlan {
  readonly problems: readonly StudioProblem[];
  /** Studios first, then what belongs to them. */
  readonly steps: readonly BringInStep[];
  /** Rows that say what is there already. */
  readonly unchanged: number;
  /** Rows of titles with a problem, which the plan leaves out; empty unless that was asked for. */
  readonly aside: readonly RowSetAside[];
  /** Numbers of the industry union's own titles, as printed: its series is to leave them out. */
  readonly numbers: readonly string[];
}

interface Read<Step> {
  readonly steps: readonly (readonly [number: string, step: Step])[];
  readonly unchanged: readonly string[];
}

/** Reads the rows of one sheet that belong to titles. @param keyOf what may stand there once for a title */
const readRows = <K extends Exclude<StudioSheet, 'studios'>, Step>(
  rows: readonly StudioRow<K>[],
  titles: ReadonlyMap<string, Titled>,
  named: ReadonlySet<string>,
  report: Report,
  read: ReadRow<K, Step>,
  keyOf: (row: StudioRow<K>) => { readonly key: string; readonly column: string; readonly message: string },
): Read<Step> => {
  const steps: [string, Step][] = [];
  const unchanged: string[] = [];
  const firstRow = new Map<string, number>();
  for (const row of rows) {
    const at: Readonly<Record<string, string>> = row.at;
    const number = at.称号编号 ?? '';
    const titled = titles.get(number);
    if (!titled) {
      // Where its row has a problem of its own, that is what is to be put right.
      if (!named.has(number)) {
        report(
          row.number,
          '称号编号',
          `“${studioSheetNames.studios}”表和已有的称号里都没有编号“${number}”。`,
        );
      }
      continue;
    }
    const { key, column, message } = keyOf(row);
    const before = firstRow.get(key);
    if (before !== undefined) {
      report(row.number, column, `与第 ${before} 行重复：${message}`);
      continue;
    }
    firstRow.set(key, row.number);
    const outcome = read(row, titled, report);
    if (outcome === 'unchanged') unchanged.push(number);
    else if (outcome !== null) steps.push([number, outcome]);
  }
  return { steps, unchanged };
};

const sheetOrder = Object.keys(studioSheetNames) as readonly StudioSheet[];

const numbersWithProblems = (rows: BringInRows, problems: readonly StudioProblem[]): ReadonlySet<string> => {
  const at = (sheet: StudioSheet, row: number): string | undefined =>
    rows[sheet].find(({ number }) => number === row)?.at.称号编号;
  return new Set(problems.flatMap(({ sheet, row }) => at(sheet, row) ?? []));
};

/**
 * Decides what bringing studios in would do, and everything that is wrong with the sheets, row by row. Nothing that
 * is there is changed by it; a title whose number is known must say what the programme says.
 * @param setsAside whether titles with a problem are left out, with all rows that belong to them, and the rest goes on
 */
export const planBringIn = (rows: BringInRows, facts: BringInFacts, setsAside: boolean): BringInPlan => {
  const problems: StudioProblem[] = [];
  const studios = planStudios(rows.studios, facts, reporter('studios', problems));
  const named = new Set(rows.studios.map(({ at }) => at.称号编号));
  const members = readRows(
    rows.members,
    studios.titles,
    named,
    reporter('members', problems),
    memberOfRow(facts),
    ({ at }) => ({
      key: `${studios.titles.get(at.称号编号)?.studioId ?? ''} ${at.成员姓名}`,
      column: '成员姓名',
      message: '同一工作室的同一成员只写一行，同名的请在姓名后加以区分。',
    }),
  );
  const assessments = readRows(
    rows.assessments,
    studios.titles,
    named,
    reporter('assessments', problems),
    assessmentOfRow(facts),
    ({ at }) => ({
      key: `${studios.titles.get(at.称号编号)?.studioId ?? ''} ${at.年度}`,
      column: '年度',
      message: '一个工作室一年只有一次考核。',
    }),
  );
  const payments = readRows(
    rows.payments,
    studios.titles,
    named,
    reporter('payments', problems),
    paymentOfRow(facts),
    ({ at }) => ({
      key: at.称号编号,
      column: '称号编号',
      message: '补助是一次性的，一个称号只写一行（二(三)）。',
    }),
  );
  problems.sort(
    (one, other) => sheetOrder.indexOf(one.sheet) - sheetOrder.indexOf(other.sheet) || one.row - other.row,
  );
  const bad = numbersWithProblems(rows, problems);
  const goes = (number: string): boolean => !setsAside || !bad.has(number);
  const steps = studios.steps.filter(({ number }) => goes(number));
  const rest = [...members.steps, ...assessments.steps, ...payments.steps].filter(([number]) => goes(number));
  return {
    problems,
    steps: [...steps, ...rest.map(([, step]) => step)],
    unchanged: [studios, members, assessments, payments].flatMap(({ unchanged }) => unchanged).filter(goes)
      .length,
    aside: setsAside
      ? sheetOrder.flatMap((sheet) =>
          rows[sheet].filter(({ at }) => bad.has(at.称号编号)).map(({ number }) => ({ sheet, row: number })),
        )
      : [],
    numbers: steps.filter(({ level }) => level === 'industryUnion').map(({ number }) => number),
  };
};
