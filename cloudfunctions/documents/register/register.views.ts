import type { RowProblem } from '@domain/register/sheet';

/** What an import would do, in figures and in the words of its first steps. */
export interface ImportPreview {
  readonly id: string;
  readonly state: 'previewed' | 'applying' | 'done';
  readonly problems: readonly RowProblem[];
  /** Further problems beyond those listed. */
  readonly moreProblems: number;
  readonly counts: {
    readonly newUnions: number;
    readonly changedUnions: number;
    readonly newPeople: number;
    readonly changedPeople: number;
    readonly unchanged: number;
  };
  /** `新增工会“示例中学工会”`. */
  readonly changes: readonly string[];
  readonly total: number;
}

export interface ImportProgress {
  readonly id: string;
  readonly state: 'applying' | 'done';
  readonly done: number;
  readonly total: number;
}

/** A file to be fetched within ten minutes. */
export interface SheetFile {
  readonly url: string;
  readonly name: string;
}
