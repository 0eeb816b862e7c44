import { toDouble } from '../compare';
import { refused } from '../errors';
import { isNumber } from '../types';
import { isDocument, type Value } from '../values';
import {
  angle,
  angleToArc,
  arcsMeet,
  EARTH_RADIUS,
  insideRing,
  onRing,
  TOUCH,
  toVector,
  type Vector,
} from './sphere';

/** A GeoJSON geometry taken apart: points, lines and polygons (outer ring first, then holes). */
export interface Geometry {
  points: Vector[];
  lines: Vector[][];
  polygons: Vector[][][];
}

/** Reads GeoJSON or a legacy [longitude, latitude] pair; undefined where the value is neither. */
export function readGeometry(value: Value): Geometry | undefined {
  const geometry: Geometry = { points: [], lines: [], polygons: [] };
  const read = isDocument(value) && 'type' in value ? addGeoJson(geometry, value) : addPoint(geometry, value);
  return read ? geometry : undefined;
}

/** Like {@link readGeometry}, but throws where the value is no geometry. */
export function requireGeometry(value: Value): Geometry {
  const geometry = readGeometry(value);
  if (geometry === undefined) throw refused('unknown or malformed geometry');
  return geometry;
}

function addGeoJson(into: Geometry, value: { [field: string]: Value }): boolean {
  const { type, coordinates, geometries } = value;
  switch (type) {
    case 'Point':
      return addPoint(into, coordinates);
    case 'LineString':
      return addLine(into.lines, coordinates, 2);
    case 'Polygon':
      return addPolygon(into, coordinates);
    case 'MultiPoint':
      return each(coordinates, (part) => addPoint(into, part));
    case 'MultiLineString':
      return each(coordinates, (part) => addLine(into.lines, part, 2));
    case 'MultiPolygon':
      return each(coordinates, (part) => addPolygon(into, part));
    case 'GeometryCollection':
      return each(geometries, (part) => isDocument(part) && addGeoJson(into, part));
    default:
      return false;
  }
}

function each(list: Value, add: (part: Value) => boolean): boolean {
  return Array.isArray(list) && list.length > 0 && list.every(add);
}

function addPoint(into: Geometry, value: Value): boolean {
  const vector = readPosition(value);
  if (vector !== undefined) into.points.push(vector);
  return vector !== undefined;
}

function addLine(into: Vector[][], value: Value, least: number): boolean {
  if (!Array.isArray(value) || value.length < least) return false;
  const line = value.map(readPosition);
  if (!line.every((position) => position !== undefined)) return false;
  into.push(line);
  return true;
}

function addPolygon(into: Geometry, value: Value): boolean {
  const rings: Vector[][] = [];
  if (!each(value, (ring) => addLine(rings, ring, 4))) return false;
  const closed = rings.every((ring) => angle(ring[0] as Vector, ring.at(-1) as Vector) < TOUCH);
  if (closed) into.polygons.push(rings);
  return closed;
}

function readPosition(value: Value): Vector | undefined {
  const pair = isDocument(value) ? Object.values(value) : value;
  if (!Array.isArray(pair) || pair.length < 2) return undefined;
  const [longitude, latitude] = pair;
  if (!isNumber(longitude) || !isNumber(latitude)) return undefined;
  const [x, y] = [toDouble(longitude), toDouble(latitude)];
  if (!(Math.abs(x) <= 180 && Math.abs(y) <= 90)) return undefined;
  return toVector(x, y);
}

/** The distance in metres between a point and the nearest part of a geometry. */
export function distance(from: Vector, geometry: Geometry): number {
  if (geometry.polygons.some((polygon) => inPolygon(from, polygon))) return 0;
  let least = Number.POSITIVE_INFINITY;
  for (const point of geometry.points) least = Math.min(least, angle(from, point));
  for (const line of [...geometry.lines, ...geometry.polygons.flat()]) {
    for (const [a, b] of edges(line)) least = Math.min(least, angleToArc(from, a, b));
  }
  return least * EARTH_RADIUS;
}

/** Does `inner` lie wholly within one of the polygons of `outer`? */
export function within(inner: Geometry, outer: Geometry): boolean {
  return outer.polygons.some(
    (polygon) =>
      inner.points.every((point) => inPolygon(point, polygon)) &&
      inner.lines.every((line) => lineWithin(line, polygon)) &&
      inner.polygons.every((rings) => rings.every((ring) => lineWithin(ring, polygon))),
  );
}

function lineWithin(line: readonly Vector[], polygon: readonly Vector[][]): boolean {
  if (!line.every((point) => inPolygon(point, polygon))) return false;
  return !edges(line).some(([a, b]) =>
    polygon.some((ring) =>
      edges(ring).some(([c, d]) => {
        const touches = [angleToArc(a, c, d), angleToArc(b, c, d)].some((gap) => gap < TOUCH);
        return !touches && arcsMeet(a, b, c, d);
      }),
    ),
  );
}

/** Do the two share at least one point? */
export function intersects(a: Geometry, b: Geometry): boolean {
  if (a.points.some((point) => touches(point, b)) || b.points.some((point) => touches(point, a))) {
    return true;
  }
  const linesOf = (geometry: Geometry) => [...geometry.lines, ...geometry.polygons.flat()];
  const [left, right] = [linesOf(a), linesOf(b)];
  if (left.some((line) => line[0] !== undefined && touches(line[0], b))) return true;
  if (right.some((line) => line[0] !== undefined && touches(line[0], a))) return true;
  return left.some((one) =>
    right.some((other) => edges(one).some(([p, q]) => edges(other).some(([r, s]) => arcsMeet(p, q, r, s)))),
  );
}

function touches(point: Vector, geometry: Geometry): boolean {
  return (
    geometry.points.some((other) => angle(point, other) < TOUCH) ||
    geometry.lines.some((line) => onRing(point, line)) ||
    geometry.polygons.some((polygon) => inPolygon(point, polygon))
  );
}

function inPolygon(point: Vector, [outer, ...holes]: readonly Vector[][]): boolean {
  if (outer === undefined || !insideRing(point, outer)) return false;
  return !holes.some((hole) => insideRing(point, hole) && !onRing(point, hole));
}

function edges(line: readonly Vector[]): [Vector, Vector][] {
  return line.slice(1).map((point, index) => [line[index] as Vector, point]);
}
