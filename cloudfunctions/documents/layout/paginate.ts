import type { TextLine } from './break-lines';
import { type Cell, type Group, heightOf, padding, type Row, rowHeight, type Signature } from './table';

/** A cell, or a part of one, in its place. */
export interface Placed {
  readonly cell: Cell;
  /** From 0. */
  readonly page: number;
  readonly y: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
  readonly signature: Signature | null;
}

/** From where to where a page may be filled, in points from its top. */
export interface Frame {
  readonly top: number;
  readonly bottom: number;
}

export interface Place {
  readonly page: number;
  readonly y: number;
}

/** Fewer lines than this are not left alone at the foot of a page. */
const fewestLines = 2;

/** Lays groups of rows onto pages; nothing is cut: what does not fit goes on on the next page. */
export class Paginator {
  readonly placed: Placed[] = [];
  private page: number;
  private y: number;
  private label: { readonly cell: Cell; readonly from: number; readonly order: number } | null = null;
  private group: Group | null = null;
  /** Where the cells end that may be drawn longer. */
  private filling: Place | null = null;

  /** @param head rows that are printed again on top of every further page */
  constructor(
    private readonly frame: (page: number) => Frame,
    start: Place,
    private readonly head: readonly Row[] = [],
  ) {
    this.page = start.page;
    this.y = start.y;
    for (const row of head) this.put(row, rowHeight(row));
  }

  get place(): Place {
    return { page: this.page, y: this.y };
  }

  add(group: Group): void {
    const height = group.rows.reduce((sum, row) => sum + rowHeight(row), 0);
    const flows = group.rows.some((row) => row.flows);
    const fresh = this.fresh();
    if (!flows && height > this.left() && (height <= fresh || this.left() < fresh / 3)) this.turn();
    this.group = group;
    this.openLabel();
    group.rows.forEach((row, at) => {
      this.addRow(row, at < group.heading);
    });
    this.closeLabel();
    this.group = null;
    if (group.fills) this.filling = this.place;
  }

  private addRow(row: Row, heading: boolean): void {
    const height = rowHeight(row);
    if (height <= this.left()) this.put(row, height);
    else if (!row.flows && height <= this.fresh()) {
      this.turn(!heading);
      this.put(row, height);
    } else this.flow(row);
  }

  /** Fills page after page with the lines of a row; signatures stand after the last line. */
  private flow(row: Row): void {
    let rest: readonly Cell[] = row.cells;
    for (;;) {
      const height = Math.max(...rest.map((cell) => heightOf(cell, cell.lines.length, true)));
      // The last page of a row that was broken need not be as high as a whole one.
      if (height <= this.left()) {
        this.put({ ...row, cells: rest }, Math.max(height, rest === row.cells ? row.least : 0));
        return;
      }
      const taken = rest.map((cell) =>
        Math.min(cell.lines.length, Math.max(0, Math.floor((this.left() - 2 * padding.y) / cell.leading))),
      );
      if (
        taken.some((lines, at) => lines >= Math.min(fewestLines, rest[at]?.lines.length ?? 0) && lines > 0)
      ) {
        rest.forEach((cell, at) => {
          this.set(cell, this.left(), cell.lines.slice(0, taken[at]), null);
        });
        this.y += this.left();
        rest = rest.map((cell, at) => ({ ...cell, lines: cell.lines.slice(taken[at]) }));
      }
      this.turn(true);
    }
  }

  private put(row: Row, height: number): void {
    for (const cell of row.cells) this.set(cell, height, cell.lines, cell.signature);
    this.y += height;
  }

  private set(cell: Cell, height: number, lines: readonly TextLine[], signature: Signature | null): void {
    this.placed.push({ cell, page: this.page, y: this.y, height, lines, signature });
  }

  private left(): number {
    return this.frame(this.page).bottom - this.y;
  }

  private fresh(): number {
    const { top, bottom } = this.frame(this.page + 1);
    const above = [...this.head, ...(this.group?.rows.slice(0, this.group.heading) ?? [])];
    return bottom - top - above.reduce((sum, row) => sum + rowHeight(row), 0);
  }

  /** Goes on on the next page. @param within whether a group is being broken, whose heading is then repeated */
  private turn(within = false): void {
    this.closeLabel();
    this.fillUp();
    this.page += 1;
    this.y = this.frame(this.page).top;
    for (const row of this.head) this.put(row, rowHeight(row));
    if (!this.group) return;
    this.openLabel();
    if (within) for (const row of this.group.rows.slice(0, this.group.heading)) this.put(row, rowHeight(row));
  }

  private openLabel(): void {
    if (this.group?.label) this.label = { cell: this.group.label, from: this.y, order: this.placed.length };
  }

  private closeLabel(): void {
    const { label } = this;
    this.label = null;
    if (!label || this.y <= label.from) return;
    const height = this.y - label.from;
    // Before the cells it labels, so that the text is read in its order.
    this.placed.splice(label.order, 0, {
      cell: label.cell,
      page: this.page,
      y: label.from,
      height,
      lines: label.cell.lines,
      signature: null,
    });
  }

  private fillUp(): void {
    const last = this.filling;
    if (last?.page === this.page && last.y === this.y) this.stretch(last, this.left());
  }

  /** Takes up what is left of the last page, where the filling group ends on it too. */
  fillLastPage(): void {
    if (this.filling?.page === this.page) this.stretch(this.filling, this.left());
  }

  /** Moves everything below a place down by so much and draws the cells that end there longer. */
  private stretch(from: Place, by: number): void {
    const ends = (one: Placed) => Math.abs(one.y + one.height - from.y) < 0.01;
    this.placed.forEach((one, at) => {
      if (one.page !== from.page) return;
      if (ends(one)) this.placed[at] = { ...one, height: one.height + by };
      else if (one.y >= from.y - 0.01) this.placed[at] = { ...one, y: one.y + by };
    });
    if (this.page === from.page) this.y += by;
  }
}
