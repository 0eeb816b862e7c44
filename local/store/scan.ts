import type { Collection } from './catalogue';
import type { Connection } from './connection';
import type { StoredForm } from './document-codec';
import type { Interval } from './planner/intervals';
import type { KeyTable } from './planner/plan';
import { Stored } from './stored';

const FIRST_CHUNK = 32;
const LARGEST_CHUNK = 512;

/**
 * Walks the documents of one interval of keys in their order, or backwards. Rows are fetched in growing
 * chunks, so that a reader who stops early has paid for little and no statement stays open between steps.
 */
export function* scanKeys(
  connection: Connection,
  collection: Collection,
  keys: KeyTable,
  interval: Interval,
  backwards: boolean,
): Generator<Stored> {
  const { table } = collection;
  const [key, from] =
    keys.table === undefined
      ? ['d.id', `${table} d`]
      : ['k.key', `${keys.table} k CROSS JOIN ${table} d ON d.rid = k.rid`];
  const bounded = interval.high !== undefined;
  const select = (after: string) =>
    `SELECT ${key}, d.rid, d.doc FROM ${from} WHERE ${key} ${after} ? ${bounded ? `AND ${key} < ?` : ''} ORDER BY ${key} LIMIT ?`;
  const selectBackwards = (before: string) =>
    `SELECT ${key}, d.rid, d.doc FROM ${from} WHERE ${key} >= ? ${before} ORDER BY ${key} DESC LIMIT ?`;
  let low = interval.low;
  let { high } = interval;
  let first = true;
  for (let size = FIRST_CHUNK; ; size = Math.min(size * 2, LARGEST_CHUNK)) {
    const end = high === undefined ? [] : [high];
    const sql = backwards
      ? selectBackwards(high === undefined ? '' : `AND ${key} < ?`)
      : select(first ? '>=' : '>');
    const rows = connection.prepare(sql).all([low, ...end, size]) as [Buffer, number, StoredForm][];
    for (const [, rid, form] of rows) yield new Stored(rid, form);
    const last = rows.at(-1);
    if (last === undefined || rows.length < size) return;
    if (backwards) high = last[0];
    else low = last[0];
    first = false;
  }
}

/** Walks all documents in the order of insertion, those after row `after` only. */
export function* scanAll(connection: Connection, collection: Collection, after = 0): Generator<Stored> {
  const statement = connection.prepare(
    `SELECT rid, doc FROM ${collection.table} WHERE rid > ? ORDER BY rid LIMIT ?`,
  );
  let last = after;
  for (let size = FIRST_CHUNK; ; size = Math.min(size * 2, LARGEST_CHUNK)) {
    const rows = statement.all([last, size]) as [number, StoredForm][];
    for (const [rid, form] of rows) yield new Stored(rid, form);
    if (rows.length < size) return;
    last = (rows.at(-1) as [number, StoredForm])[0];
  }
}

/** Walks the documents of given rows. */
export function* scanRows(
  connection: Connection,
  collection: Collection,
  rows: readonly number[],
): Generator<Stored> {
  const statement = connection.prepare(`SELECT doc FROM ${collection.table} WHERE rid = ?`);
  for (const rid of rows) {
    const row = statement.get([rid]);
    if (row !== undefined) yield new Stored(rid, row[0] as StoredForm);
  }
}

/** The document of an encoded `_id`, or undefined. */
export function readById(connection: Connection, collection: Collection, id: Buffer): Stored | undefined {
  const row = connection.prepare(`SELECT rid, doc FROM ${collection.table} WHERE id = ?`).get([id]);
  if (row === undefined) return undefined;
  const [rid, form] = row as [number, StoredForm];
  return new Stored(rid, form);
}
