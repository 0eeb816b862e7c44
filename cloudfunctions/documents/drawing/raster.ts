import type { Drawing, Step } from './drawing';

type Point = readonly [number, number];
interface Edge {
  readonly top: number;
  readonly bottom: number;
  readonly x: number;
  readonly slope: number;
  readonly winding: 1 | -1;
}

const curveParts = 8;
/** Lines looked at in each row of pixels. */
const fineness = 5;

const along = (a: Point, step: Extract<Step, readonly ['C', ...number[]]>): readonly Point[] => {
  const [, bx, by, cx, cy, dx, dy] = step;
  return Array.from({ length: curveParts }, (_, at) => {
    const t = (at + 1) / curveParts;
    const u = 1 - t;
    const mix = (p: number, q: number, r: number, s: number) =>
      u * u * u * p + 3 * u * u * t * q + 3 * u * t * t * r + t * t * t * s;
    return [mix(a[0], bx, cx, dx), mix(a[1], by, cy, dy)] as const;
  });
};

const edgesOf = (steps: readonly Step[], scale: number): readonly Edge[] => {
  const edges: Edge[] = [];
  const join = ([ax, ay]: Point, [bx, by]: Point): void => {
    if (ay === by) return;
    const [x, top, toX, bottom, winding] =
      ay < by ? ([ax, ay, bx, by, 1] as const) : ([bx, by, ax, ay, -1] as const);
    edges.push({
      top: top * scale,
      bottom: bottom * scale,
      x: x * scale,
      slope: (toX - x) / (bottom - top),
      winding,
    });
  };
  let start: Point = [0, 0];
  let here: Point = [0, 0];
  for (const step of steps) {
    const points: readonly Point[] =
      step[0] === 'C' ? along(here, step) : step[0] === 'Z' ? [start] : [[step[1], step[2]]];
    for (const point of points) {
      if (step[0] !== 'M') join(here, point);
      here = point;
    }
    if (step[0] === 'M') start = here;
  }
  return edges;
};

/** Adds the part of each pixel that a stretch of one fine line covers. */
const cover = (row: Float32Array, from: number, to: number): void => {
  const first = Math.max(0, Math.floor(from));
  const last = Math.min(row.length - 1, Math.floor(to));
  for (let x = first; x <= last; x += 1) {
    row[x] = (row[x] ?? 0) + Math.max(0, Math.min(to, x + 1) - Math.max(from, x)) / fineness;
  }
};

const fillRow = (row: Float32Array, edges: readonly Edge[], y: number): void => {
  for (let fine = 0; fine < fineness; fine += 1) {
    const line = y + (fine + 0.5) / fineness;
    const crossings = edges
      .filter(({ top, bottom }) => top <= line && line < bottom)
      .map((edge) => ({ x: edge.x + (line - edge.top) * edge.slope, winding: edge.winding }))
      .sort((a, b) => a.x - b.x);
    let winding = 0;
    crossings.forEach((crossing, at) => {
      winding += crossing.winding;
      const next = crossings[at + 1];
      if (winding !== 0 && next) cover(row, crossing.x, next.x);
    });
  }
};

/**
 * Turns a drawing into pixels.
 * @param pixels side of the picture
 * @returns how much of each pixel is covered, 0 to 255, row by row from the top
 */
export const rasterOf = ({ steps, side }: Drawing, pixels: number): Uint8Array => {
  const edges = edgesOf(steps, pixels / side);
  const byRow: Edge[][] = Array.from({ length: pixels }, () => []);
  for (const edge of edges) {
    const last = Math.min(pixels - 1, Math.floor(edge.bottom));
    for (let y = Math.max(0, Math.floor(edge.top)); y <= last; y += 1) byRow[y]?.push(edge);
  }
  const picture = new Uint8Array(pixels * pixels);
  byRow.forEach((near, y) => {
    const row = new Float32Array(pixels);
    fillRow(row, near, y);
    row.forEach((covered, x) => {
      picture[y * pixels + x] = Math.min(255, Math.round(covered * 255));
    });
  });
  return picture;
};
