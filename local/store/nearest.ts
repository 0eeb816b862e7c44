import { boxOfCap } from '../query/geo/bounds';
import { EARTH_RADIUS } from '../query/geo/sphere';
import type { Matcher } from '../query/match/compile';
import type { Nearness } from '../query/match/geo';
import type { Collection } from './catalogue';
import type { Connection } from './connection';
import type { PlaceIndex } from './places';
import { scanRows } from './scan';
import type { Stored } from './stored';

/** Radius of the first circle that is looked into, and by how much each next one is wider. Metres. */
const FIRST_RADIUS = 1000;
const WIDER = 4;
/** After so many documents a search lets other work take its turn. */
const STEP = 64;

/**
 * The documents nearest to a point, nearest first, without looking at all others: wider and wider circles are asked
 * of the index of places, until one holds as many as are wanted.
 * @param wanted a finite number
 */
export function* findNearest(
  connection: Connection,
  collection: Collection,
  {
    places,
    nearness,
    matches,
    wanted,
  }: { places: PlaceIndex; nearness: Nearness; matches: Matcher; wanted: number },
): Generator<void, Stored[]> {
  const seen = new Set<number>();
  const found: { stored: Stored; metres: number }[] = [];
  const widest = Math.min(nearness.most, Math.PI * EARTH_RADIUS);
  for (let radius = Math.min(FIRST_RADIUS, widest); ; radius = Math.min(radius * WIDER, widest)) {
    const box = boxOfCap(nearness.centre, radius / EARTH_RADIUS);
    const fresh = places.rowsIn(connection, box).filter((rid) => !seen.has(rid));
    for (const stored of scanRows(connection, collection, fresh)) {
      seen.add(stored.rid);
      if (seen.size % STEP === 0) yield;
      if (matches(stored.document, stored.position)) {
        found.push({ stored, metres: nearness.metresTo(stored.document) });
      }
    }
    // Beyond the circle, within its box, there may be others that are nearer than what the corners hold.
    const within = found.filter(({ metres }) => metres <= radius).length;
    if (within >= wanted || radius >= widest) break;
  }
  return found
    .sort((a, b) => a.metres - b.metres || a.stored.rid - b.stored.rid)
    .slice(0, wanted)
    .map(({ stored }) => stored);
}
