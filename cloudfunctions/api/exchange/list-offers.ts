import { thingId } from '@domain/ledger/fields';
import { isOfficer } from '@domain/people/person';
import { innovationKinds, resultForms } from '@domain/result/result';
import type { StoredOffer } from '@platform/database/collections';
import { type Condition, findMany } from '@platform/database/database';
import { defineProcedure, type RoleCall } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import * as v from 'valibot';
import { behind, cursor, writeCursor } from '../input/cursor';
import { openOffer } from './change-offer';
import type { OfferPage, OfferView } from './offer.views';
import { offerRow, offerView } from './offer-view';

const pageSize = 20;

/** What a list may show: published to everyone, the own studio's to the team, all below a union to its officers. */
const reachOf = ({ role }: RoleCall, which: 'published' | 'own' | 'waiting' | 'reported'): Condition => {
  if (which === 'published') return { state: 'published' };
  if (which === 'own') {
    if (role.studioId === undefined) throw notFound();
    return { studioId: role.studioId };
  }
  if (!isOfficer(role.capacity)) throw notFound();
  return { unionPath: role.unionId, ...(which === 'waiting' ? { state: 'offered' } : { isReported: true }) };
};

/** Results and methods of all studios, the latest first, twenty a page; for officers also what waits for them. */
export const listOffers = defineProcedure({
  name: 'exchange.list',
  writes: false,
  input: v.strictObject({
    which: v.optional(v.picklist(['published', 'own', 'waiting', 'reported']), 'published'),
    kind: v.optional(v.picklist(innovationKinds)),
    form: v.optional(v.picklist(resultForms)),
    industry: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(40))),
    text: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(40))),
    before: v.optional(cursor),
  }),
  run: async (call, { which, kind, form, industry, text, before }): Promise<OfferPage> => {
    const by = which === 'published' ? 'publishedAt' : 'offeredAt';
    const found = await findMany<'offers', keyof StoredOffer & string>('offers', {
      where: {
        $and: [
          reachOf(call, which),
          ...(kind === undefined ? [] : [{ kind }]),
          ...(form === undefined ? [] : [{ 'content.form': form }]),
          ...(industry === undefined || industry === '' ? [] : [{ industry }]),
          ...(text === undefined || text === ''
            ? []
            : [{ search: { $regex: text.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&') } }]),
          behind(before, by, '$lt'),
        ],
      },
      sort: [
        [by, 'desc'],
        ['_id', 'desc'],
      ],
      limit: pageSize + 1,
      without: ['search'],
    });
    const rows = found.slice(0, pageSize);
    const last = rows.at(-1);
    return {
      rows: rows.map((offer) => offerRow(call, offer)),
      next: found.length > pageSize && last ? writeCursor({ at: last[by], id: last._id }) : null,
    };
  },
});

/** One result on the exchange page, with questions and answers. */
export const getOffer = defineProcedure({
  name: 'exchange.get',
  writes: false,
  input: v.strictObject({ id: thingId }),
  run: async (call, { id }): Promise<OfferView> => offerView(call, await openOffer(call, id)),
});
