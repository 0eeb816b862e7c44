import type { Standing } from '../studio/standing';
import type { Author, Entry, EntryKind } from './entry';

/** Who asks, and how he or she stands to the studio of the entry. */
export interface Reader {
  readonly personId: string;
  readonly standing: Standing;
}

type Judged = Pick<Entry<unknown>, 'confirmation' | 'removal'> & {
  readonly author: Pick<Author, 'personId'>;
  /** Of a member's own entry in the member ledger. */
  readonly personId?: string | null;
};

/** What someone may do to an entry now. */
export interface EntryRights {
  readonly change: boolean;
  readonly remove: boolean;
  readonly confirm: boolean;
  readonly comment: boolean;
}

/** The team enters; the member ledger is kept by the leader, and by members about themselves. */
export const mayEnter = (kind: EntryKind, { personId, standing }: Reader, about: string | null): boolean =>
  standing === 'leader' || (standing === 'member' && (kind !== 'member' || about === personId));

/** The leader may change every entry; a member those he or she has written, and the own one in the member ledger. */
export const entryRights = (entry: Judged, { personId, standing }: Reader): EntryRights => {
  const there = entry.removal === null;
  const leads = standing === 'leader';
  const own = standing === 'member' && (entry.author.personId === personId || entry.personId === personId);
  return {
    change: there && (leads || own),
    remove: there && (leads || (own && entry.personId === undefined)),
    confirm: there && leads && entry.confirmation === null,
    comment: there && (leads || own),
  };
};
