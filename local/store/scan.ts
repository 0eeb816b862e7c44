import type { Collection } from './catalogue';
import type { Connection } from './connection';
import type { StoredForm } from './document-codec';
import type { Interval } from './planner/intervals';
import type { KeyTable } from './planner/plan';
import type { RecentDocuments } from './recent';
import { Stored, StoredRow } from './stored';

const FIRST_CHUNK = 32;
const LEAST_CHUNK = 4;
const LARGEST_CHUNK = 512;

/** What a reader of keys knows beforehand. */
export interface Reading {
  /** How many documents are wanted at most: so many are fetched first. */
  readonly wanted: number;
  /** Where documents read lately are kept; left out where so many are read that keeping them is no use. */
  readonly recent?: RecentDocuments;
}

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
  { wanted, recent }: Reading,
): Generator<Stored> {
  const { table } = collection;
  const [key, from] =
    keys.table === undefined
      ? ['d.id', `${table} d`]
      : ['k.key', `${keys.table} k CROSS JOIN ${table} d ON d.rid = k.rid`];
  const bounded = interval.high !== undefined;
  const [columns, tables] =
    recent === undefined
      ? [`${key}, d.rid, d.doc`, from]
      : keys.table === undefined
        ? ['d.id, d.rid', `${table} d`]
        : ['k.key, k.rid', `${keys.table} k`];
  const select = (after: string) =>
    `SELECT ${columns} FROM ${tables} WHERE ${key} ${after} ? ${bounded ? `AND ${key} < ?` : ''} ORDER BY ${key} LIMIT ?`;
  const selectBackwards = (before: string) =>
    `SELECT ${columns} FROM ${tables} WHERE ${key} >= ? ${before} ORDER BY ${key} DESC LIMIT ?`;
  let low = interval.low;
  let { high } = interval;
  let first = true;
  const begin = Math.min(Math.max(wanted, LEAST_CHUNK), FIRST_CHUNK);
  for (let size = begin; ; size = Math.min(size * 2, LARGEST_CHUNK)) {
    const end = high === undefined ? [] : [high];
    const sql = backwards
      ? selectBackwards(high === undefined ? '' : `AND ${key} < ?`)
      : select(first ? '>=' : '>');
    const rows = connection.prepare(sql).all([low, ...end, size]) as [Buffer, number, StoredForm?][];
    for (const [, rid, form] of rows) {
      const row = form === undefined ? rowOf(connection, collection, rid, recent) : new StoredRow(form);
      if (row !== undefined) yield new Stored(rid, row);
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < size) return;
    if (backwards) high = last[0];
    else low = last[0];
    first = false;
  }
}

/** One row, kept from before or read now. */
function rowOf(
  connection: Connection,
  collection: Collection,
  rid: number,
  recent?: RecentDocuments,
): StoredRow | undefined {
  const known = recent?.find(collection, rid);
  if (known !== undefined) return known;
  const found = connection.prepare(`SELECT doc FROM ${collection.table} WHERE rid = ?`).get([rid]);
  if (found === undefined) return undefined;
  const row = new StoredRow(found[0] as StoredForm);
  recent?.keep(collection, rid, row);
  return row;
}

/** Walks all documents in the order of insertion, those after row `after` only. */
export function* scanAll(connection: Connection, collection: Collection, after = 0): Generator<Stored> {
  const statement = connection.prepare(
    `SELECT rid, doc FROM ${collection.table} WHERE rid > ? ORDER BY rid LIMIT ?`,
  );
  let last = after;
  for (let size = FIRST_CHUNK; ; size = Math.min(size * 2, LARGEST_CHUNK)) {
    const rows = statement.all([last, size]) as [number, StoredForm][];
    for (const [rid, form] of rows) yield new Stored(rid, new StoredRow(form));
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
  for (const rid of rows) {
    const row = rowOf(connection, collection, rid);
    if (row !== undefined) yield new Stored(rid, row);
  }
}

/** The document of an encoded `_id`, or undefined. */
export function readById(
  connection: Connection,
  collection: Collection,
  id: Buffer,
  recent?: RecentDocuments,
): Stored | undefined {
  const rid = recent?.ridOf(collection, id);
  const known = rid === undefined ? undefined : recent?.find(collection, rid);
  if (rid !== undefined && known !== undefined) return new Stored(rid, known);
  const found = connection.prepare(`SELECT rid, doc FROM ${collection.table} WHERE id = ?`).get([id]);
  if (found === undefined) return undefined;
  const row = new StoredRow(found[1] as StoredForm);
  recent?.keep(collection, found[0] as number, row, id);
  return new Stored(found[0] as number, row);
}
