import { type AuditRecord } from '@domain/audit/entry';
import { moveLeftTrails } from '@platform/audit/move-left';
import { type Condition, findMany } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { id, instant } from '../input/fields';
import type { AuditLine } from './audit.views';

const pageSize = 20;
/** Milliseconds that a search may spend on what still waits to be moved into the chain. */
const patience = 2_000;

const short = v.pipe(v.string(), v.trim(), v.maxLength(128));

const between = (from: string | undefined, until: string | undefined): Condition =>
  from === undefined && until === undefined
    ? {}
    : { at: { ...(from !== undefined && { $gte: from }), ...(until !== undefined && { $lt: until }) } };

const namesOf = async (records: readonly AuditRecord[]): Promise<ReadonlyMap<string, string>> => {
  const ids = [...new Set(records.flatMap(({ personId, actingFor }) => [personId, actingFor ?? '']))];
  const people = await findMany('people', {
    where: { _id: { $in: ids } },
    fields: ['_id', 'name'],
    limit: 1000,
  });
  return new Map(people.map(({ _id, name }) => [_id, name]));
};

/** The audit record by person, object, procedure and time, newest first, twenty a page. Names are looked up now. */
export const searchAudit = defineProcedure({
  name: 'audit.search',
  writes: false,
  input: v.strictObject({
    person: v.optional(short),
    objectId: v.optional(id),
    /** Any of these. */
    procedures: v.optional(
      v.pipe(v.array(v.pipe(short, v.regex(/^[a-zA-Z-]+(\.[a-zA-Z]+)?$/))), v.minLength(1), v.maxLength(200)),
    ),
    from: v.optional(instant),
    until: v.optional(instant),
    before: v.optional(v.pipe(v.string(), v.regex(/^\d{12}$/))),
  }),
  run: async (_, { person, objectId, procedures, from, until, before }) => {
    const end = performance.now() + patience;
    await moveLeftTrails(() => performance.now() < end);
    const named = person
      ? await findMany('people', {
          where: { $or: [{ _id: person }, { name: person }] },
          fields: ['_id'],
          limit: 50,
        })
      : [];
    const records: AuditRecord[] = await findMany<'audit', keyof AuditRecord>('audit', {
      where: {
        ...(person && { personId: { $in: named.map(({ _id }) => _id) } }),
        ...(objectId !== undefined && { objectId }),
        ...(procedures && { procedure: { $in: procedures } }),
        ...between(from, until),
        ...(before !== undefined && { _id: { $lt: before } }),
      },
      sort: [['_id', 'desc']],
      limit: pageSize + 1,
    });
    const shown = records.slice(0, pageSize);
    const names = await namesOf(shown);
    const lines = shown.map(
      (record): AuditLine => ({
        id: record._id,
        seq: record.seq,
        kind: record.kind,
        at: record.at,
        procedure: record.procedure,
        requestId: record.requestId,
        personId: record.personId,
        capacity: record.capacity,
        unionId: record.unionId,
        collection: record.collection,
        objectId: record.objectId,
        changes: record.changes,
        fields: record.fields,
        digest: record.digest,
        personName: names.get(record.personId) ?? '',
        actingForName: record.actingFor === null ? '' : (names.get(record.actingFor) ?? ''),
      }),
    );
    return { lines, next: records.length > pageSize ? (shown.at(-1)?._id ?? null) : null };
  },
});
