import Big from 'big.js';
import { Failure, type Problem } from '../failure/failure';
import type { Instant } from '../time/shanghai';
import type { Criterion, ReviewTerms } from './terms';

/** What an expert gave for one criterion. The score counts half points: 17 stands for 8.5. */
export interface Mark {
  readonly halves: number | null;
  readonly comment: string;
}
export type Marks = Readonly<Record<string, Mark>>;

export type SheetState =
  | { readonly kind: 'draft' }
  | { readonly kind: 'submitted'; readonly at: Instant }
  /** Sent back for correction; what was submitted before stays in `earlier`. */
  | { readonly kind: 'sentBack'; readonly at: Instant; readonly by: string; readonly reason: string };

/** Who gave the application to the expert. */
export type Choice =
  | { readonly by: 'programme'; readonly fieldMatched: boolean }
  | { readonly by: 'officer'; readonly name: string; readonly reason: string };

/** One expert's reading of one application. */
export interface Sheet {
  readonly roundId: string;
  readonly applicationId: string;
  readonly expertId: string;
  /** The application's number in the round, by which experts know it where names are hidden. */
  readonly number: number;
  readonly choice: Choice;
  /** Taken from the expert, by whom nothing is to be read any more; null while it is his or hers. */
  readonly withdrawn: { readonly at: Instant; readonly reason: string } | null;
  readonly marks: Marks;
  /** What the expert says of the application as a whole. */
  readonly remark: string;
  readonly state: SheetState;
  /** Marks as they stood at each submission, oldest first. */
  readonly earlier: readonly { readonly at: Instant; readonly marks: Marks; readonly remark: string }[];
}

export const longestComment = 500;

/** @returns the id of the one sheet of an expert for an application */
export const sheetId = (applicationId: string, expertId: string): string => `${applicationId}:${expertId}`;

/** @returns a sheet without marks */
export const newSheet = (
  given: Pick<Sheet, 'roundId' | 'applicationId' | 'expertId' | 'number'>,
  choice: Choice,
): Sheet => ({
  ...given,
  choice,
  withdrawn: null,
  marks: {},
  remark: '',
  state: { kind: 'draft' },
  earlier: [],
});

/** What of the review's terms a sheet is held against. */
export type SheetTerms = Pick<ReviewTerms, 'criteria' | 'extremes'>;

const needsComment = ({ full }: Criterion, halves: number, { low, high }: ReviewTerms['extremes']): boolean =>
  halves * 50 <= low * full || halves * 50 >= high * full;

const markProblems = (
  criterion: Criterion,
  mark: Mark | undefined,
  terms: SheetTerms,
): readonly Problem[] => {
  const { key, name, full } = criterion;
  const halves = mark?.halves ?? null;
  if (halves === null) return [{ field: `marks.${key}.halves`, message: `请给“${name}”打分。` }];
  if (!Number.isInteger(halves) || halves < 0 || halves > full * 2) {
    return [
      { field: `marks.${key}.halves`, message: `“${name}”的分数应在 0 至 ${full} 之间，最小单位 0.5 分。` },
    ];
  }
  if ((mark?.comment.trim() ?? '') === '' && needsComment(criterion, halves, terms.extremes)) {
    return [{ field: `marks.${key}.comment`, message: `“${name}”的分数很高或很低，请写明理由，便于复核。` }];
  }
  return [];
};

/** @returns what is missing or wrong before the sheet can be submitted, in the order of its lines */
export const sheetProblems = ({ marks }: Pick<Sheet, 'marks'>, terms: SheetTerms): readonly Problem[] =>
  terms.criteria.flatMap((criterion) => markProblems(criterion, marks[criterion.key], terms));

/** @returns points of one criterion, exact: score ÷ full mark × weight */
export const pointsFor = ({ full, weight }: Criterion, halves: number): Big =>
  new Big(halves).times(weight).div(full * 2);

/** @returns points of a whole sheet out of 100, exact; missing marks count nothing */
export const pointsOf = (marks: Marks, criteria: readonly Criterion[]): Big =>
  criteria.reduce(
    (sum, criterion) => sum.plus(pointsFor(criterion, marks[criterion.key]?.halves ?? 0)),
    new Big(0),
  );

const assertOpen = ({ state }: Sheet): void => {
  if (state.kind !== 'submitted') return;
  throw new Failure('WRONG_STATE', {
    message: '这份评分表已经提交，不能再修改。确需更正，请联系产业工会退回后修改。',
    log: 'WRONG_STATE sheet submitted',
  });
};

/** Saves marks while the sheet is the expert's. @throws Failure WRONG_STATE once it is submitted */
export const markSheet = (sheet: Sheet, { marks, remark }: Pick<Sheet, 'marks' | 'remark'>): Sheet => {
  assertOpen(sheet);
  return { ...sheet, marks, remark };
};

/** @throws Failure WRONG_STATE once submitted, RULES_NOT_MET with every line to be put right */
export const submitSheet = (sheet: Sheet, terms: SheetTerms, now: Instant): Sheet => {
  assertOpen(sheet);
  const problems = sheetProblems(sheet, terms);
  const [first] = problems;
  if (first) {
    const more = problems.length > 1 ? `还有 ${problems.length - 1} 处需要补充。` : '';
    throw new Failure('RULES_NOT_MET', {
      ...first,
      message: `还不能提交：${first.message}${more}`,
      problems,
    });
  }
  const { marks, remark } = sheet;
  return {
    ...sheet,
    state: { kind: 'submitted', at: now },
    earlier: [...sheet.earlier, { at: now, marks, remark }],
  };
};

/** @throws Failure WRONG_STATE for a sheet that is not submitted, INVALID without a reason */
export const sendSheetBack = (sheet: Sheet, by: string, reason: string, now: Instant): Sheet => {
  if (sheet.state.kind !== 'submitted') {
    throw new Failure('WRONG_STATE', { message: '这份评分表还没有提交，不需要退回。' });
  }
  if (reason.trim() === '') {
    throw new Failure('INVALID', { field: 'reason', message: '请写明退回评分表的理由。' });
  }
  return { ...sheet, state: { kind: 'sentBack', at: now, by, reason: reason.trim() } };
};
