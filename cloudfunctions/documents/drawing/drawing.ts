/** One stroke of an outline in millimetres from the top left corner. */
export type Step =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

/** A picture of one colour: outlines filled by the non-zero rule. Printed as vectors or as pixels from the same steps. */
export interface Drawing {
  /** Side of the square it stands in, millimetres. */
  readonly side: number;
  /** `#rrggbb` */
  readonly colour: string;
  readonly steps: readonly Step[];
}

// How far the control points of a quarter circle lie from its ends, in radii.
const bend = 0.5522847498;

/** @param clockwise two circles of opposite sense leave a ring between them */
export const circle = (x: number, y: number, radius: number, clockwise: boolean): readonly Step[] => {
  const r = radius;
  const b = radius * bend;
  const s = clockwise ? 1 : -1;
  return [
    ['M', x + r, y],
    ['C', x + r, y + s * b, x + b, y + s * r, x, y + s * r],
    ['C', x - b, y + s * r, x - r, y + s * b, x - r, y],
    ['C', x - r, y - s * b, x - b, y - s * r, x, y - s * r],
    ['C', x + b, y - s * r, x + r, y - s * b, x + r, y],
    ['Z'],
  ];
};

/** A five-pointed star that stands on two points. */
export const star = (x: number, y: number, radius: number): readonly Step[] => {
  const inner = radius * (Math.sin(Math.PI / 10) / Math.sin((7 * Math.PI) / 10));
  const corners = Array.from({ length: 10 }, (_, at) => {
    const angle = (at * Math.PI) / 5;
    const r = at % 2 === 0 ? radius : inner;
    return [x + r * Math.sin(angle), y - r * Math.cos(angle)] as const;
  });
  return [...corners.map(([cx, cy], at): Step => [at === 0 ? 'M' : 'L', cx, cy]), ['Z']];
};

export const rectangle = (x: number, y: number, width: number, height: number): readonly Step[] => [
  ['M', x, y],
  ['L', x + width, y],
  ['L', x + width, y + height],
  ['L', x, y + height],
  ['Z'],
];
