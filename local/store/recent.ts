import type { Collection } from './catalogue';
import type { StoredRow } from './stored';

/** Characters of stored documents kept at most; decoded, a document takes about three times as much. */
const MOST = 4 * 1024 * 1024;

interface Entry {
  readonly row: StoredRow;
  readonly id: string;
}

/**
 * Documents read lately, decoded: what a list shows is asked for again and again. A row that is written is
 * forgotten at once and not kept again before its commit has ended, so that everyone who finds a row here, on
 * whichever connection, finds what that connection would read.
 */
export class RecentDocuments {
  private readonly rows = new Map<string, Entry>();
  private readonly rids = new Map<string, number>();
  private readonly written = new Set<string>();
  private characters = 0;

  /** The row, or undefined where it is not kept. */
  find(collection: Collection, rid: number): StoredRow | undefined {
    const key = keyOf(collection, rid);
    const entry = this.rows.get(key);
    if (entry === undefined) return undefined;
    this.rows.delete(key);
    this.rows.set(key, entry);
    return entry.row;
  }

  /** The number of the row with this encoded `_id`, where that row is kept. */
  ridOf(collection: Collection, id: Buffer): number | undefined {
    return this.rids.get(idOf(collection, id));
  }

  /** Keeps a row that has just been read; `id` is the encoded `_id`, where it is known. */
  keep(collection: Collection, rid: number, row: StoredRow, id?: Buffer): void {
    const key = keyOf(collection, rid);
    if (this.written.has(key) || row.form.length > MOST / 8) return;
    this.forget(key);
    const entry = { row, id: id === undefined ? '' : idOf(collection, id) };
    this.rows.set(key, entry);
    if (entry.id !== '') this.rids.set(entry.id, rid);
    this.characters += row.form.length;
    for (const oldest of this.rows.keys()) {
      if (this.characters <= MOST) break;
      this.forget(oldest);
    }
  }

  /** A row is being written: added, changed or removed. */
  wrote(collection: Collection, rid: number): void {
    const key = keyOf(collection, rid);
    this.written.add(key);
    this.forget(key);
  }

  /** All that was written is committed or taken back. */
  settled(): void {
    this.written.clear();
  }

  private forget(key: string): void {
    const entry = this.rows.get(key);
    if (entry === undefined) return;
    this.rows.delete(key);
    this.rids.delete(entry.id);
    this.characters -= entry.row.form.length;
  }
}

const keyOf = ({ table }: Collection, rid: number): string => `${table}:${rid}`;
const idOf = ({ table }: Collection, id: Buffer): string => `${table}:${id.toString('latin1')}`;
