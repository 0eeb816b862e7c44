import type { Geometry } from './geometry';
import { angle, length, type Vector } from './sphere';

/** A box about a part of the unit sphere: least and greatest x, y and z. It knows no date line and no poles. */
export type Box = readonly [number, number, number, number, number, number];

/** The box about everything. */
export const EVERYWHERE: Box = [-1, 1, -1, 1, -1, 1];

/** Wider than any rounding on the way through the index; less than a centimetre. */
const MARGIN = 1e-9;

/** The box about all points that are at most `radius` (radians) from a centre. */
export function boxOfCap(centre: Vector, radius: number): Box {
  if (radius >= Math.PI) return EVERYWHERE;
  const reach = 2 * Math.sin(radius / 2) + MARGIN;
  const [x, y, z] = centre;
  return [x - reach, x + reach, y - reach, y + reach, z - reach, z + reach];
}

/**
 * The box about a geometry, the inside of its polygons included. Points, arcs and polygons lie within the
 * least cap about their corners, as long as that is less than half the sphere.
 */
export function boxOfGeometry(geometry: Geometry): Box {
  const corners = [geometry.points, ...geometry.lines, ...geometry.polygons.flat()].flat();
  const [x, y, z] = corners.reduce(([a, b, c], [d, e, f]) => [a + d, b + e, c + f], [0, 0, 0] as Vector);
  const size = length([x, y, z]);
  if (size < MARGIN) return EVERYWHERE;
  const centre: Vector = [x / size, y / size, z / size];
  const radius = Math.max(...corners.map((corner) => angle(centre, corner)));
  return radius < Math.PI / 2 - MARGIN ? boxOfCap(centre, radius) : EVERYWHERE;
}

/** The box about two boxes. */
export function boxAround(a: Box, b: Box): Box {
  return [
    Math.min(a[0], b[0]),
    Math.max(a[1], b[1]),
    Math.min(a[2], b[2]),
    Math.max(a[3], b[3]),
    Math.min(a[4], b[4]),
    Math.max(a[5], b[5]),
  ];
}
