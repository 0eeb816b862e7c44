import type { StoredSheet } from '../database/collections';
import { findMany } from '../database/database';

const page = 1_000;

/** What says who reads what and how far it is; marks and words are left where they are. */
const lineFields = [
  '_id',
  'applicationId',
  'expertId',
  'number',
  'choice',
  'state',
  'version',
] as const satisfies readonly (keyof StoredSheet)[];
export type SheetLine = Pick<StoredSheet, (typeof lineFields)[number]>;

const read = async <Field extends keyof StoredSheet>(
  where: Readonly<Record<string, unknown>>,
  fields: readonly (Field | '_id')[],
): Promise<readonly Pick<StoredSheet, Field | '_id'>[]> => {
  const all: Pick<StoredSheet, Field | '_id'>[] = [];
  for (let after = ''; ; ) {
    const some = await findMany<'sheets', Field | '_id'>('sheets', {
      where: { ...where, withdrawn: null, _id: { $gt: after } },
      sort: [['_id', 'asc']],
      fields,
      limit: page,
    });
    all.push(...some);
    const last = some.at(-1);
    if (!last || some.length < page) return all;
    after = last._id;
  }
};

/** @returns the sheets of the round that were not taken back, in the order of their ids */
export const sheetsOfRound = (roundId: string): Promise<readonly SheetLine[]> =>
  read<(typeof lineFields)[number]>({ roundId }, lineFields);

/** @returns the same of some of its applications alone */
export const sheetsOf = (roundId: string, applicationIds: readonly string[]): Promise<readonly SheetLine[]> =>
  read<(typeof lineFields)[number]>({ roundId, applicationId: { $in: applicationIds } }, lineFields);

export type MarkedSheet = SheetLine & Pick<StoredSheet, 'marks'>;

/** @returns the sheets of the round with their marks, for the ranking */
export const markedSheetsOfRound = (roundId: string): Promise<readonly MarkedSheet[]> =>
  read<(typeof lineFields)[number] | 'marks'>({ roundId }, [...lineFields, 'marks']);

/** @returns the sheets by the application that they judge */
export const byApplication = <One extends { readonly applicationId: string }>(
  sheets: readonly One[],
): ReadonlyMap<string, readonly One[]> => {
  const found = new Map<string, One[]>();
  for (const sheet of sheets) {
    const own = found.get(sheet.applicationId);
    if (own) own.push(sheet);
    else found.set(sheet.applicationId, [sheet]);
  }
  return found;
};
