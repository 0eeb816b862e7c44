import { toDouble } from '../../query/compare';
import { type Box, boxOfCap, boxOfGeometry, EVERYWHERE } from '../../query/geo/bounds';
import { requireGeometry } from '../../query/geo/geometry';
import { EARTH_RADIUS } from '../../query/geo/sphere';
import { readNear } from '../../query/match/geo';
import { isNumber } from '../../query/types';
import { type Document, isDocument, type Value } from '../../query/values';

/** Where the places of a field must lie for a document to match; undefined where the query does not say. */
export function boxAsked(query: Document, field: string): Box | undefined {
  const own = isDocument(query[field]) ? ofCondition(query[field]) : undefined;
  if (own !== undefined || !Array.isArray(query.$and)) return own;
  for (const part of query.$and) {
    const box = isDocument(part) ? boxAsked(part, field) : undefined;
    if (box !== undefined) return box;
  }
  return undefined;
}

function ofCondition(condition: Document): Box | undefined {
  const { $geoWithin, $geoIntersects } = condition;
  const near = condition.$near ?? condition.$nearSphere ?? condition.$geoNear;
  if (near !== undefined) return ofNear(near);
  const shape = isDocument($geoWithin) ? $geoWithin : isDocument($geoIntersects) ? $geoIntersects : {};
  if (Array.isArray(shape.$centerSphere)) return ofCircle(shape.$centerSphere);
  return shape.$geometry === undefined ? undefined : boxOfGeometry(requireGeometry(shape.$geometry));
}

function ofNear(operand: Value): Box {
  const { most } = readNear(operand);
  const centre = isDocument(operand) ? requireGeometry(operand.$geometry).points[0] : undefined;
  return centre === undefined ? EVERYWHERE : boxOfCap(centre, most / EARTH_RADIUS);
}

function ofCircle([place, radius]: readonly Value[]): Box {
  const centre = requireGeometry(place).points[0];
  return centre === undefined || !isNumber(radius) ? EVERYWHERE : boxOfCap(centre, toDouble(radius));
}
