import type { ActivityContent } from '@domain/activity/activity';
import { judgeMarks, type Surroundings } from '@domain/activity/judge-marks';
import type { ActivityMark } from '@domain/activity/marks';
import { tallyIdOf } from '@domain/ledger/tally';
import type { Standing } from '@domain/studio/standing';
import { findMany } from '@platform/database/database';
import type { StoredEntry } from '@platform/entries/entry-rules';
import { membershipsOf } from '@platform/studios/roster';

type Listed = StoredEntry<ActivityContent> & { readonly photoHashes?: readonly string[] };

const mostSharing = 500;

const sharing = async (entries: readonly Listed[]) => {
  const hashes = [...new Set(entries.flatMap(({ photoHashes }) => photoHashes ?? []))];
  const byHash = new Map<string, { readonly id: string; readonly studioId: string }[]>();
  if (hashes.length === 0) return byHash;
  const found = await findMany('activities', {
    where: { photoHashes: { $in: hashes }, gone: false },
    fields: ['_id', 'studioId', 'photoHashes'],
    limit: mostSharing,
  });
  for (const { _id, studioId, photoHashes } of found) {
    for (const hash of photoHashes) {
      byHash.set(hash, [...(byHash.get(hash) ?? []), { id: _id, studioId }]);
    }
  }
  return byHash;
};

const hoursByDay = async (entries: readonly Listed[]) => {
  const ids = [...new Set(entries.map(({ studioId, on }) => tallyIdOf(studioId, on.slice(0, 7))))];
  const tallies = await findMany('tallies', {
    where: { _id: { $in: ids } },
    fields: ['studioId', 'rows'],
    limit: ids.length,
  });
  const hours = new Map<string, number>();
  for (const { studioId, rows } of tallies) {
    for (const { counts, ledger, day, hours: some, members } of rows) {
      if (!counts || ledger !== 'activity') continue;
      for (const member of members) {
        const key = `${studioId}\n${member}\n${day}`;
        hours.set(key, (hours.get(key) ?? 0) + some);
      }
    }
  }
  return hours;
};

/**
 * Looks at entries for what seems wrong, in three queries however many they are. Members are not told.
 * @returns marks by id of the entry
 */
export const marksOf = async (
  entries: readonly Listed[],
  standing: Standing,
): Promise<ReadonlyMap<string, readonly ActivityMark[]>> => {
  if (standing === 'member' || entries.length === 0) return new Map();
  const named = [...new Set(entries.flatMap(({ memberIds }) => memberIds))];
  const [byHash, hours, memberships] = await Promise.all([
    sharing(entries),
    hoursByDay(entries),
    membershipsOf(named),
  ]);
  const around: Surroundings = {
    withPhoto: (hash) => byHash.get(hash) ?? [],
    hoursOn: (studioId, member, day) => hours.get(`${studioId}\n${member}\n${day}`) ?? 0,
    member: (id) => memberships.get(id) ?? null,
  };
  return new Map(
    entries.map((entry) => {
      const suspect = {
        id: entry._id,
        studioId: entry.studioId,
        day: entry.on.slice(0, 10),
        receivedAt: entry.receivedAt,
        content: entry.content,
        photoHashes: entry.photoHashes ?? [],
      };
      return [entry._id, judgeMarks(suspect, around)];
    }),
  );
};
