import { collectionMissing, StoreError } from '../query/errors';
import { isIndex, type Path, parsePath } from '../query/paths';
import type { Connection } from './connection';
import type { IndexDeclaration } from './declaration';
import { PlaceIndex } from './places';

/** An index as the store uses it. */
export interface Index {
  id: number;
  name: string;
  table: string;
  fields: readonly string[];
  paths: readonly Path[];
  directions: readonly (1 | -1)[];
  unique: boolean;
  /** It leaves out documents that have none of its fields. */
  sparse: boolean;
  /** Which fields have led through an array in some document, now or ever. */
  multikey: boolean[];
}

/** A collection as the store uses it. */
export interface Collection {
  id: number;
  name: string;
  table: string;
  indexes: Index[];
  /** The indexes of fields that hold places. */
  places: readonly PlaceIndex[];
  /** How many documents it holds, with the writes under way. */
  count: number;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS collections (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, count INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS indexes (
    id INTEGER PRIMARY KEY, collection INTEGER NOT NULL, name TEXT NOT NULL,
    keys TEXT NOT NULL, is_unique INTEGER NOT NULL, multikey TEXT NOT NULL,
    UNIQUE (collection, name)
  );
  CREATE TABLE IF NOT EXISTS place_indexes (
    id INTEGER PRIMARY KEY, collection INTEGER NOT NULL, field TEXT NOT NULL, UNIQUE (collection, field)
  );`;

/** Which collections and indexes there are. Kept in two small tables and, for speed, in memory. */
export class Catalogue {
  private readonly byName = new Map<string, Collection>();
  private readonly changed = new Set<Collection>();
  private readonly undo: (() => void)[] = [];

  /** Reads the catalogue; makes its tables first where the file may be written. */
  constructor(
    private readonly writer: Connection,
    writable: boolean,
  ) {
    if (writable) writer.exec(SCHEMA);
    this.load();
  }

  /** The collection; throws DATABASE_COLLECTION_NOT_EXIST. */
  get(name: string): Collection {
    const collection = this.byName.get(name);
    if (collection === undefined) throw collectionMissing(name);
    return collection;
  }

  find(name: string): Collection | undefined {
    return this.byName.get(name);
  }

  all(): Collection[] {
    return [...this.byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Creates a collection and its table. Throws if the name is taken or empty. */
  create(name: string): Collection {
    if (this.byName.has(name)) {
      throw new StoreError('DATABASE_COLLECTION_ALREADY_EXIST', `Table exist: ${name}`);
    }
    if (name === '' || name.includes('\0') || Buffer.byteLength(name) > 255) {
      throw new StoreError('INVALID_PARAM', 'a collection needs a name of at most 255 bytes');
    }
    const { rowid } = this.writer.prepare('INSERT INTO collections (name, count) VALUES (?, 0)').run([name]);
    this.writer.exec(
      `CREATE TABLE c${rowid} (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, doc BLOB NOT NULL)`,
    );
    const collection: Collection = { id: rowid, name, table: `c${rowid}`, indexes: [], places: [], count: 0 };
    this.byName.set(name, collection);
    this.undo.push(() => this.byName.delete(name));
    return collection;
  }

  /** Adds an index with its empty table; the caller fills it. */
  addIndex(collection: Collection, declaration: IndexDeclaration): Index {
    const keys = writeKeys(declaration);
    const { rowid } = this.writer
      .prepare('INSERT INTO indexes (collection, name, keys, is_unique, multikey) VALUES (?, ?, ?, ?, ?)')
      .run([collection.id, declaration.name, keys, declaration.unique ? 1 : 0, '[]']);
    this.writer.exec(`CREATE TABLE x${rowid} (key BLOB PRIMARY KEY, rid INTEGER NOT NULL) WITHOUT ROWID`);
    const index = toIndex(rowid, declaration, []);
    this.setIndexes(collection, [...collection.indexes, index]);
    return index;
  }

  dropIndex(collection: Collection, index: Index): void {
    this.writer.exec(`DROP TABLE ${index.table}`);
    this.writer.prepare('DELETE FROM indexes WHERE id = ?').run([index.id]);
    const others = collection.indexes.filter((other) => other !== index);
    this.setIndexes(collection, others);
  }

  /** Adds an empty index of places; the caller fills it. */
  addPlaces(collection: Collection, field: string): PlaceIndex {
    const { rowid } = this.writer
      .prepare('INSERT INTO place_indexes (collection, field) VALUES (?, ?)')
      .run([collection.id, field]);
    const index = new PlaceIndex(rowid, field);
    index.create(this.writer);
    this.setPlaces(collection, [...collection.places, index]);
    return index;
  }

  dropPlaces(collection: Collection, index: PlaceIndex): void {
    index.drop(this.writer);
    this.writer.prepare('DELETE FROM place_indexes WHERE id = ?').run([index.id]);
    const others = collection.places.filter((other) => other !== index);
    this.setPlaces(collection, others);
  }

  private setPlaces(collection: Collection, places: readonly PlaceIndex[]): void {
    const before = collection.places;
    collection.places = places;
    this.undo.push(() => {
      collection.places = before;
    });
  }

  private setIndexes(collection: Collection, indexes: Index[]): void {
    const before = collection.indexes;
    collection.indexes = indexes;
    this.undo.push(() => {
      collection.indexes = before;
    });
  }

  /** Remembers that fields of an index lead through arrays. */
  markMultikey(index: Index, multikey: readonly boolean[]): void {
    if (!multikey.some((flag, i) => flag && !index.multikey[i])) return;
    const before = index.multikey;
    index.multikey = before.map((flag, i) => flag || multikey[i] === true);
    this.undo.push(() => {
      index.multikey = before;
    });
    this.writer
      .prepare('UPDATE indexes SET multikey = ? WHERE id = ?')
      .run([JSON.stringify(index.multikey), index.id]);
  }

  /** Adds to the count of a collection; the file learns of it with the next commit. */
  counted(collection: Collection, added: number): void {
    collection.count += added;
    this.changed.add(collection);
    this.undo.push(() => {
      collection.count -= added;
    });
  }

  /** Writes the counts that changed, as part of the open transaction. */
  saveCounts(): void {
    for (const { id, count } of this.changed) {
      this.writer.prepare('UPDATE collections SET count = ? WHERE id = ?').run([count, id]);
    }
  }

  /** Everything up to here is on disk. */
  saved(): void {
    this.changed.clear();
    this.undo.length = 0;
  }

  /** A point to return to. */
  mark(): number {
    return this.undo.length;
  }

  /** Takes back in memory what was changed since a point, as a rollback does in the file. */
  returnTo(mark: number): void {
    for (const undo of this.undo.splice(mark).reverse()) undo();
  }

  private load(): void {
    const rows = this.writer.prepare('SELECT id, name, count FROM collections').all();
    for (const [id, name, count] of rows as [number, string, number][]) {
      const [indexes, places] = [this.loadIndexes(id), this.loadPlaces(id)];
      this.byName.set(name, { id, name, table: `c${id}`, indexes, places, count });
    }
  }

  private loadPlaces(collection: number): PlaceIndex[] {
    // A folder that can only be read may come from before there were indexes of places.
    const table = this.writer.prepare("SELECT name FROM sqlite_master WHERE name = 'place_indexes'").get();
    if (table === undefined) return [];
    const rows = this.writer
      .prepare('SELECT id, field FROM place_indexes WHERE collection = ? ORDER BY id')
      .all([collection]) as [number, string][];
    return rows.map(([id, field]) => new PlaceIndex(id, field));
  }

  private loadIndexes(collection: number): Index[] {
    const rows = this.writer
      .prepare('SELECT id, name, keys, is_unique, multikey FROM indexes WHERE collection = ? ORDER BY id')
      .all([collection]) as [number, string, string, number, string][];
    return rows.map(([id, name, keys, unique, multikey]) => {
      const declaration = { name, ...readKeys(keys), unique: unique === 1 };
      return toIndex(id, declaration, JSON.parse(multikey) as boolean[]);
    });
  }
}

/** The keys as a list, or, of an index that is sparse, within an object that says so. */
function writeKeys({ keys, sparse }: IndexDeclaration): string {
  return JSON.stringify(sparse === true ? { keys, sparse } : keys);
}

function readKeys(text: string): Pick<IndexDeclaration, 'keys' | 'sparse'> {
  const read: unknown = JSON.parse(text);
  return Array.isArray(read)
    ? { keys: read as IndexDeclaration['keys'] }
    : (read as Pick<IndexDeclaration, 'keys' | 'sparse'>);
}

function toIndex(id: number, declaration: IndexDeclaration, multikey: readonly boolean[]): Index {
  const keys = declaration.keys.map(({ field, direction }) => {
    if (direction === '2dsphere') throw new StoreError('INVALID_PARAM', 'a place has no order');
    return { field, direction };
  });
  const fields = keys.map(({ field }) => field);
  const odd = fields.find((field) => parsePath(field).some((name) => name === '' || isIndex(name)));
  if (odd !== undefined || fields.length === 0) {
    throw new StoreError('INVALID_PARAM', `index ${declaration.name} cannot hold the field '${odd ?? ''}'`);
  }
  return {
    id,
    name: declaration.name,
    table: `x${id}`,
    fields,
    paths: fields.map(parsePath),
    directions: keys.map(({ direction }) => direction),
    unique: declaration.unique === true,
    sparse: declaration.sparse === true,
    multikey: fields.map((_, i) => multikey[i] === true),
  };
}
