import { toDouble } from '../compare';
import { copyValue } from '../copy';
import { onlyKnown, refused } from '../errors';
import { requireGeometry } from '../geo/geometry';
import { distanceFrom } from '../match/geo';
import { parsePath, someAt } from '../paths';
import { isNumber } from '../types';
import { changeAt } from '../update/paths';
import { type Document, isDocument, type Value } from '../values';
import type { Sources } from './stage';

/** `spherical` changes nothing: all distances are those on the sphere. */
const KNOWN = [
  'near',
  'distanceField',
  'spherical',
  'key',
  'query',
  'minDistance',
  'maxDistance',
  'distanceMultiplier',
  'includeLocs',
  'limit',
];

/** `$geoNear`, always the first stage: documents by their distance from a point, nearest first, in metres. */
export async function geoNear(operand: Value, sources: Sources): Promise<Document[]> {
  if (!isDocument(operand)) throw refused('$geoNear requires an object');
  onlyKnown('$geoNear', operand, KNOWN);
  const { distanceField, includeLocs, query = {} } = operand;
  const key = operand.key ?? (sources.places.length === 1 ? sources.places[0] : undefined);
  if (typeof distanceField !== 'string') throw refused('$geoNear requires a distanceField');
  if (typeof key !== 'string')
    throw refused('$geoNear needs a key unless the collection has exactly one index of places');
  if (!isDocument(query)) throw refused('the query of $geoNear must be an object');
  const centre = requireGeometry(operand.near).points[0];
  if (centre === undefined) throw refused('$geoNear needs a point to be near to');
  const least = figure(operand.minDistance, 0);
  const most = figure(operand.maxDistance, Number.POSITIVE_INFINITY);
  const multiplier = figure(operand.distanceMultiplier, 1);
  const distanceTo = distanceFrom(centre);
  // The limits once more as a condition: where the places have an index, few documents are looked at.
  const limits = { $geometry: operand.near, $minDistance: least, $maxDistance: most };
  const limit = figure(operand.limit, Number.POSITIVE_INFINITY);
  const candidates = await sources.find(
    Number.isFinite(Math.min(most, limit)) ? { $and: [query, { [key]: { $near: limits } }] } : query,
    undefined,
    Number.isFinite(limit) ? limit : undefined,
  );
  const near = candidates.flatMap((document) => {
    const place = nearest(document, key, distanceTo);
    return place !== undefined && place.metres >= least && place.metres <= most
      ? [{ document, ...place }]
      : [];
  });
  near.sort((a, b) => a.metres - b.metres);
  return near.slice(0, limit).map(({ document, metres, place }) => {
    const result = copyValue(document);
    changeAt(result, parsePath(distanceField), () => metres * multiplier);
    if (typeof includeLocs === 'string') changeAt(result, parsePath(includeLocs), () => copyValue(place));
    return result;
  });
}

function nearest(
  document: Document,
  key: string,
  distanceTo: (value: Value) => number | undefined,
): { metres: number; place: Value } | undefined {
  let found: { metres: number; place: Value } | undefined;
  someAt(document, parsePath(key), true, (place) => {
    const metres = distanceTo(place);
    if (metres !== undefined && (found === undefined || metres < found.metres)) found = { metres, place };
    return false;
  });
  return found;
}

function figure(value: Value, fallback: number): number {
  if (value === undefined || value === null) return fallback;
  if (!isNumber(value) || !(toDouble(value) >= 0))
    throw refused('$geoNear: limits must be numbers of 0 or more');
  return toDouble(value);
}
