import type { StudioProblem } from '@domain/bring-in/sheets';

/** What bringing studios in would do, in figures and in the words of its first steps. */
export interface BringInPreview {
  readonly id: string;
  readonly state: 'previewed' | 'applying' | 'done';
  readonly problems: readonly StudioProblem[];
  /** Further problems beyond those listed. */
  readonly moreProblems: number;
  /** Whether rows with problems can be set aside: there are some, and the sheets themselves are whole. */
  readonly canSetAside: boolean;
  /** Rows that are left out, with the sheet they stand in. */
  readonly aside: number;
  readonly counts: {
    readonly studios: number;
    readonly members: number;
    readonly assessments: number;
    readonly payments: number;
    readonly unchanged: number;
  };
  /** `示例创新工作室（示例创字〔2019〕1号），2019-03-01 命名，三类`. */
  readonly changes: readonly string[];
  readonly total: number;
}
