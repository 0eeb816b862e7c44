import { toDouble } from '../compare';
import { onlyKnown, refused } from '../errors';
import { distance, intersects, readGeometry, requireGeometry, within } from '../geo/geometry';
import { angle, EARTH_RADIUS, type Vector } from '../geo/sphere';
import { type Path, someAt } from '../paths';
import { isNumber } from '../types';
import { type Document, isDocument, type Value } from '../values';
import { leaf, type Predicate } from './predicate';

/** Compiles `$geoWithin`, `$geoIntersects`, `$near`, `$nearSphere` and `$geoNear` of one field. */
export function geoPredicate(operator: string, operand: Value): Predicate {
  if (operator === '$geoWithin') return leaf(withinShape(operand));
  if (operator === '$geoIntersects') {
    if (isDocument(operand)) onlyKnown('$geoIntersects', operand, ['$geometry']);
    const shape = requireGeometry(isDocument(operand) ? operand.$geometry : undefined);
    return leaf((value) => {
      const geometry = readGeometry(value);
      return geometry !== undefined && intersects(geometry, shape);
    });
  }
  const near = readNear(operand);
  return leaf((value) => {
    const metres = near.distanceTo(value);
    return metres !== undefined && metres >= near.least && metres <= near.most;
  });
}

/** A place to be near to: how far a value is from it (undefined where it is no place) and the limits, in metres. */
export interface Near {
  centre: Vector;
  distanceTo: (value: Value) => number | undefined;
  least: number;
  most: number;
}

/** Reads `{$geometry: Point, $minDistance, $maxDistance}` (metres). */
export function readNear(operand: Value): Near {
  if (!isDocument(operand)) throw refused('$near needs an object with $geometry');
  onlyKnown('$near', operand, ['$geometry', '$minDistance', '$maxDistance']);
  const centre = requireGeometry(operand.$geometry).points[0];
  if (centre === undefined) throw refused('$near needs a Point');
  return {
    centre,
    distanceTo: distanceFrom(centre),
    least: metres(operand.$minDistance, 0),
    most: metres(operand.$maxDistance, Number.POSITIVE_INFINITY),
  };
}

/** A function that measures how far a stored geometry lies from a point, in metres. */
export function distanceFrom(centre: Vector): (value: Value) => number | undefined {
  return (value) => {
    const geometry = readGeometry(value);
    return geometry === undefined ? undefined : distance(centre, geometry);
  };
}

function metres(value: Value, fallback: number): number {
  if (value === undefined || value === null) return fallback;
  if (!isNumber(value) || !(toDouble(value) >= 0)) throw refused('a distance must be a number of metres');
  return toDouble(value);
}

function withinShape(operand: Value): (value: Value) => boolean {
  if (!isDocument(operand)) throw refused('$geoWithin needs an object');
  onlyKnown('$geoWithin', operand, '$geometry' in operand ? ['$geometry'] : ['$centerSphere']);
  if ('$geometry' in operand) {
    const shape = requireGeometry(operand.$geometry);
    if (shape.polygons.length === 0) throw refused('$geoWithin needs a Polygon or MultiPolygon');
    return (value) => {
      const geometry = readGeometry(value);
      return geometry !== undefined && within(geometry, shape);
    };
  }
  if ('$centerSphere' in operand) return withinCircle(operand.$centerSphere);
  throw refused('$geoWithin needs $geometry or $centerSphere');
}

/** `[[longitude, latitude], radius in radians]`; the centre may be GeoJSON. */
function withinCircle(operand: Value): (value: Value) => boolean {
  if (!Array.isArray(operand) || operand.length !== 2)
    throw refused('$centerSphere needs a centre and a radius');
  const [place, radius] = operand;
  const centre = requireGeometry(place).points[0];
  if (centre === undefined || !isNumber(radius) || !(toDouble(radius) >= 0)) {
    throw refused('$centerSphere needs a point and a radius in radians');
  }
  const most = toDouble(radius) * EARTH_RADIUS;
  return (value) => {
    const geometry = readGeometry(value);
    if (geometry === undefined) return false;
    const corners = [geometry.points, ...geometry.lines, ...geometry.polygons.flat()].flat();
    return corners.every((corner) => angle(centre, corner) * EARTH_RADIUS <= most);
  };
}

/** The place that a query wants its results to be near to, nearest first. */
export interface Nearness {
  field: string;
  centre: Vector;
  /** Metres at most. */
  most: number;
  /** How far a document's nearest place is, in metres. */
  metresTo: (document: Document) => number;
}

/** Finds the `$near` condition of a query, if any: results are then sorted by distance. */
export function nearOrder(query: Document): Nearness | undefined {
  for (const [field, condition] of Object.entries(query)) {
    if (field === '$and' && Array.isArray(condition)) {
      for (const part of condition) {
        const found = isDocument(part) ? nearOrder(part) : undefined;
        if (found !== undefined) return found;
      }
    }
    if (field.startsWith('$') || !isDocument(condition)) continue;
    const operand = condition.$near ?? condition.$nearSphere ?? condition.$geoNear;
    if (operand === undefined) continue;
    const { centre, most, distanceTo } = readNear(operand);
    const metresTo = (document: Document) =>
      leastDistance(document, field.split('.'), distanceTo) ?? Number.POSITIVE_INFINITY;
    return { field, centre, most, metresTo };
  }
  return undefined;
}

/** The least distance of the places that a path leads to, or undefined if it leads to none. */
export function leastDistance(
  document: Document,
  path: Path,
  distanceTo: (value: Value) => number | undefined,
): number | undefined {
  let least: number | undefined;
  someAt(document, path, true, (value) => {
    const metres = distanceTo(value);
    if (metres !== undefined && (least === undefined || metres < least)) least = metres;
    return false;
  });
  return least;
}
