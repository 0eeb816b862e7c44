import { fateWords } from '@domain/messages/fate-words';
import type { InboxMessage } from '@domain/messages/message';
import { maskedPhone } from '@domain/privacy/mask';
import type { Instant } from '@domain/time/shanghai';
import type { StoredPerson } from '@platform/database/collections';
import { findMany } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { behind, cursor, writeCursor } from '../input/cursor';

const pageSize = 20;

/** Someone whom a push did not reach, and what it was. */
export interface MissedView {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  /** Masked; the whole number is asked for one by one. */
  readonly phone: string;
  readonly title: string;
  readonly text: string;
  readonly at: Instant;
  /** Why it did not arrive. */
  readonly why: string;
  readonly mine: boolean;
  /** What the person can be urged about; null where it is nothing that one can be urged about. */
  readonly about: { readonly kind: 'application' | 'studio'; readonly id: string } | null;
}

const aboutOf = ({ link }: InboxMessage): MissedView['about'] => {
  if (link.kind === 'application') return { kind: 'application', id: link.applicationId };
  return link.kind === 'studio' ? { kind: 'studio', id: link.studioId } : null;
};

/** Whom pushes did not reach in the caller's unions, and who has not read or been told meanwhile; newest first. */
export const listMissed = defineProcedure({
  name: 'message.missed',
  writes: false,
  input: v.strictObject({ before: v.optional(cursor) }),
  run: async ({ person, role }, { before }) => {
    const open = { unreachedIn: role.unionId, readAt: null, toldAt: { $exists: false } };
    const found: InboxMessage[] = await findMany<'messages', keyof InboxMessage & string>('messages', {
      where: { ...open, ...behind(before, 'at', '$lt') },
      sort: [
        ['at', 'desc'],
        ['_id', 'desc'],
      ],
      limit: pageSize + 1,
    });
    const shown = found.slice(0, pageSize);
    const people = await findMany<'people', keyof StoredPerson & string>('people', {
      where: { _id: { $in: [...new Set(shown.map(({ to }) => to))] } },
    });
    const known = new Map(people.map((one) => [one._id, one]));
    const rows = shown.map((message): MissedView => {
      const one = known.get(message.to);
      return {
        id: message._id,
        personId: message.to,
        name: one?.name ?? '',
        phone: maskedPhone(one?.phone ?? ''),
        title: message.title,
        text: message.text,
        at: message.at,
        why: fateWords(message),
        mine: message.to === person._id,
        about: aboutOf(message),
      };
    });
    const last = shown.at(-1);
    return {
      rows,
      next: found.length > pageSize && last ? writeCursor({ at: last.at, id: last._id }) : null,
    };
  },
});
