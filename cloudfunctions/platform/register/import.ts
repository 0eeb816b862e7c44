import type { Role } from '@domain/people/person';

import type { Instant } from '@domain/time/shanghai';
import type { RowProblem } from '@domain/workbook/table';

export type ImportState = 'arriving' | 'previewed' | 'applying' | 'done';

/** An import: its file in parts, what the preview found, and how far it has been carried out. */
export interface RegisterImport {
  readonly _id: string;
  readonly personId: string;
  /** The role in which it is made. */
  readonly role: Role;
  readonly name: string;
  /** What is imported; unions and people where it is absent. */
  readonly what?: 'studios';
  /** Whether rows with problems are left out and the rest goes on. */
  readonly setsAside?: boolean;
  /** Storage's ids of the file's parts, by index. */
  readonly parts: Readonly<Record<string, string>>;
  readonly state: ImportState;
  readonly startedAt: Instant;
  /** When it was last gone on with. */
  readonly touchedAt: Instant;
  readonly problems: readonly RowProblem[];
  /** SHA-256 of the previewed steps, hex: what is carried out is what was shown. */
  readonly planDigest: string;
  /** Storage's id of the steps; '' before the preview. */
  readonly planFile: string;
  readonly total: number;
  readonly done: number;
}
