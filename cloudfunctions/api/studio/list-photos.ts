import type { FileRef } from '@domain/form/answers';
import { thingId, year } from '@domain/ledger/fields';
import { findMany } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { behindPlace, ledgerFilters, ledgerOrder, writePlace } from '@platform/entries/ledger-filters';
import { reachStudio } from '@platform/studios/reach-studio';
import * as v from 'valibot';
import type { PhotoPage } from '../ledger/ledger.views';

/** Activities whose photos one page of the wall shows: nine at most each. */
const pageSize = 6;

interface Pictured {
  readonly _id: string;
  readonly on: string;
  readonly content: { readonly title: string; readonly photos: readonly FileRef[] };
}

/** The photo wall of a studio's year, the latest first, some activities a page; one query a page. */
export const listPhotos = defineProcedure({
  name: 'studio.photos',
  writes: false,
  input: v.strictObject({ studioId: v.optional(thingId), year, after: ledgerFilters.after }),
  run: async (call, { studioId, year: inYear, after }): Promise<PhotoPage> => {
    const { studio } = await reachStudio(call, studioId);
    const found = await findMany('activities', {
      where: {
        $and: [
          { studioId: studio._id, gone: false, on: { $gte: `${inYear}`, $lte: `${inYear}\uffff` } },
          { 'photoHashes.0': { $exists: true } },
          ...behindPlace('newest', after),
        ],
      },
      sort: ledgerOrder('newest', true),
      fields: ['_id', 'on'],
      paths: ['content.title', 'content.photos'],
      limit: pageSize + 1,
    });
    const shown = (found as unknown as Pictured[]).slice(0, pageSize);
    const last = shown.at(-1);
    return {
      rows: shown.flatMap(({ _id, content: { title, photos } }) =>
        photos.map((file) => ({ activityId: _id, title, file })),
      ),
      next: found.length > pageSize && last ? writePlace(last) : null,
    };
  },
});
