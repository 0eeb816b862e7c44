import { refused } from '../query/errors';
import { type Box, boxAround, boxOfGeometry } from '../query/geo/bounds';
import { readGeometry } from '../query/geo/geometry';
import { type Path, parsePath, someAt } from '../query/paths';
import type { Document } from '../query/values';
import type { Connection } from './connection';

/**
 * The index of one field that holds places (`2dsphere`): for each document the box about its places, in an
 * R-tree of SQLite. Whatever a query asks of places is asked of the boxes first; the matcher checks the rest.
 */
export class PlaceIndex {
  readonly table: string;
  readonly path: Path;

  constructor(
    readonly id: number,
    readonly field: string,
  ) {
    this.table = `p${id}`;
    this.path = parsePath(field);
  }

  create(connection: Connection): void {
    connection.exec(`CREATE VIRTUAL TABLE ${this.table} USING rtree(rid, x0, x1, y0, y1, z0, z1)`);
  }

  drop(connection: Connection): void {
    connection.exec(`DROP TABLE ${this.table}`);
  }

  /** Enters a document, or what it has become. Throws where its field holds something that is no place. */
  enter(connection: Connection, rid: number, document: Document): void {
    const box = this.boxOf(document);
    if (box === undefined) this.remove(connection, rid);
    else {
      connection
        .prepare(`INSERT OR REPLACE INTO ${this.table} VALUES (?, ?, ?, ?, ?, ?, ?)`)
        .run([rid, ...box]);
    }
  }

  remove(connection: Connection, rid: number): void {
    connection.prepare(`DELETE FROM ${this.table} WHERE rid = ?`).run([rid]);
  }

  /** The rows whose boxes meet a box, in the order of insertion. */
  rowsIn(connection: Connection, [x0, x1, y0, y1, z0, z1]: Box): number[] {
    const rows = connection
      .prepare(
        `SELECT rid FROM ${this.table} WHERE x1 >= ? AND x0 <= ? AND y1 >= ? AND y0 <= ? AND z1 >= ? AND z0 <= ?`,
      )
      .all([x0, x1, y0, y1, z0, z1]) as [number][];
    return rows.map(([rid]) => rid).sort((a, b) => a - b);
  }

  /** Whether the index holds of a document what it should. */
  holds(connection: Connection, rid: number, document: Document): boolean {
    const box = this.boxOf(document);
    const row = connection
      .prepare(`SELECT x0, x1, y0, y1, z0, z1 FROM ${this.table} WHERE rid = ?`)
      .get([rid]);
    if (box === undefined || row === undefined) return box === undefined && row === undefined;
    // The tree keeps 32-bit figures, rounded outwards.
    return box.every((side, i) => Math.abs(side - Number(row[i])) < 1e-6);
  }

  /** The box about all places the field leads to; undefined where it leads to none. */
  private boxOf(document: Document): Box | undefined {
    let box: Box | undefined;
    let odd = false;
    someAt(document, this.path, true, (value) => {
      if (value === undefined || value === null) return false;
      const geometry = readGeometry(value);
      if (geometry === undefined) odd = true;
      else box = box === undefined ? boxOfGeometry(geometry) : boxAround(box, boxOfGeometry(geometry));
      return false;
    });
    if (box === undefined && odd) throw refused(`Can't extract geo keys: ${this.field} holds no geometry`);
    return box;
  }
}
