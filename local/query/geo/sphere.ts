import { cosine, sine } from './sine';

/** A point of the unit sphere. */
export type Vector = readonly [number, number, number];

/** Metres in a radian of the earth, as MongoDB reckons (S2 with an equatorial radius of 6378.1 km). */
export const EARTH_RADIUS = 6378.1 * 1000;

/** Longitude and latitude in degrees to a point of the unit sphere. */
export function toVector(longitude: number, latitude: number): Vector {
  const phi = latitude * (Math.PI / 180);
  const theta = longitude * (Math.PI / 180);
  const cosPhi = cosine(phi);
  return [cosine(theta) * cosPhi, sine(theta) * cosPhi, sine(phi)];
}

export function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

export function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

export function length(a: Vector): number {
  return Math.sqrt(dot(a, a));
}

/** The angle between two points, in radians. */
export function angle(a: Vector, b: Vector): number {
  return Math.atan2(length(cross(a, b)), dot(a, b));
}

/** The angle from a point to the nearest point of the arc a–b, in radians. */
export function angleToArc(point: Vector, a: Vector, b: Vector): number {
  const nearestEnd = Math.min(angle(point, a), angle(point, b));
  const normal = cross(a, b);
  const size = length(normal);
  if (size < 1e-15) return nearestEnd;
  const above = dot(cross(normal, a), point) >= 0 && dot(cross(b, normal), point) >= 0;
  if (!above) return nearestEnd;
  return Math.min(nearestEnd, Math.abs(Math.asin(Math.max(-1, Math.min(1, dot(normal, point) / size)))));
}

/** Do the arcs a–b and c–d meet? */
export function arcsMeet(a: Vector, b: Vector, c: Vector, d: Vector): boolean {
  const ab = cross(a, b);
  const cd = cross(c, d);
  const sides = [dot(cd, a), dot(cd, b), dot(ab, c), dot(ab, d)] as const;
  if (sides[0] * sides[1] < 0 && sides[2] * sides[3] < 0) {
    const line = cross(ab, cd);
    const onBoth = (point: Vector) => dot(point, a) + dot(point, b) > 0 && dot(point, c) + dot(point, d) > 0;
    return onBoth(line) || onBoth([-line[0], -line[1], -line[2]]);
  }
  return [angleToArc(a, c, d), angleToArc(b, c, d), angleToArc(c, a, b), angleToArc(d, a, b)].some(
    (gap) => gap < TOUCH,
  );
}

/** Two points closer than this (radians; under a tenth of a millimetre) touch. */
export const TOUCH = 1e-11;

/** Is the point inside a closed ring of less than half the sphere (or on its edge)? */
export function insideRing(point: Vector, ring: readonly Vector[]): boolean {
  let centre: Vector = [0, 0, 0];
  for (const corner of ring) centre = [centre[0] + corner[0], centre[1] + corner[1], centre[2] + corner[2]];
  if (onRing(point, ring)) return true;
  if (dot(point, centre) <= 0) return false;
  let winding = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const a = ring[i] as Vector;
    const b = ring[i + 1] as Vector;
    const toA = cross(point, a);
    const toB = cross(point, b);
    winding += Math.atan2(dot(point, cross(toA, toB)), dot(toA, toB));
  }
  return Math.abs(winding) > Math.PI;
}

/** Does the point lie on the edge of the ring? */
export function onRing(point: Vector, ring: readonly Vector[]): boolean {
  for (let i = 0; i + 1 < ring.length; i++) {
    if (angleToArc(point, ring[i] as Vector, ring[i + 1] as Vector) < TOUCH) return true;
  }
  return false;
}
