/** The last file of a backup: what the others must be. */
export interface Manifest {
  readonly form: 1;
  /** When it was made, ISO 8601 in UTC, by the programme's clock. */
  readonly madeAt: string;
  readonly entries: readonly ManifestEntry[];
}

export interface ManifestEntry {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

export const MANIFEST = 'manifest.json';
/** The database inside a backup. */
export const DATABASE = 'database.sqlite';
