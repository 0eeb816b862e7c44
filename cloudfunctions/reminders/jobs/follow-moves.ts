import { pathToTop } from '@domain/unions/path';
import type { CollectionName, StoredUnion } from '@platform/database/collections';
import { changeOne, findMany } from '@platform/database/database';
import { freshUnions, type Unions } from '@platform/unions/unions';
import { pagesOf } from '../pages-of';
import type { Job, Shift } from '../run-jobs';

/** What says under which unions it stands; studios first, since what is new takes its place from them. */
const placed = [
  'studios',
  'activities',
  'pairs',
  'results',
  'projects',
  'members',
  'tallies',
  'offers',
  'rules',
  'selfChecks',
  'cares',
  'titles',
  'subsidies',
  'invitations',
  'applications',
] as const satisfies readonly CollectionName[];

interface Document {
  readonly _id: string;
  readonly unionPath: readonly string[];
  /** Of an application: fixed when it is handed in. */
  readonly stations?: readonly unknown[];
}

/** What has been handed in goes the way that it was handed in for, and those on that way go on seeing it. */
const keepsItsWay = ({ stations = [] }: Document): boolean => stations.length > 0;

const follow = async ({ _id }: StoredUnion, unions: Unions, shift: Shift): Promise<number | null> => {
  let moved = 0;
  for (const collection of placed) {
    for await (const page of pagesOf(collection, { unionPath: _id }, undefined, shift)) {
      for (const document of page as unknown as readonly Document[]) {
        const [own] = document.unionPath;
        if (own === undefined || keepsItsWay(document)) continue;
        const unionPath = pathToTop([...unions.values()], own).map((union) => union._id);
        if (unionPath.join() === document.unionPath.join()) continue;
        if (await changeOne(collection, { _id: document._id }, { $set: { unionPath } })) moved += 1;
      }
    }
    if (!shift.mayGoOn()) return null;
  }
  return moved;
};

/** Takes along what belongs to a union that was put under another one: from then on those above it see it. */
export const followMoves: Job = async (shift) => {
  const moving = await findMany<'unions', keyof StoredUnion & string>('unions', {
    where: { movedAt: { $gt: '' } },
    limit: 20,
  });
  if (moving.length === 0) return { moved: 0 };
  const unions = await freshUnions();
  let all = 0;
  for (const union of moving) {
    const moved = await follow(union, unions, shift);
    if (moved === null) break;
    all += moved;
    await changeOne('unions', { _id: union._id, movedAt: union.movedAt }, { $set: { movedAt: '' } });
  }
  return { moved: all };
};
