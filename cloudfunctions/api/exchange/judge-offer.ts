import { decide, withdraw } from '@domain/exchange/offer';
import { bounds, optional, required, thingId } from '@domain/ledger/fields';
import { defineProcedure, type RoleCall } from '@platform/door/procedure';
import { allUnions } from '@platform/unions/unions';
import * as v from 'valibot';
import { changeOffer } from './change-offer';
import type { OfferView } from './offer.views';
import { offerView } from './offer-view';

const decisionOf = async (call: RoleCall, reason: string) => ({
  at: call.now,
  unionName: (await allUnions()).get(call.role.unionId)?.name ?? '',
  reason,
});

/** An officer of the unit or of a union above agrees that a result is shown to all studios, or says why not. */
export const decideOffer = defineProcedure({
  name: 'exchange.decide',
  writes: true,
  input: v.strictObject({
    id: thingId,
    agrees: v.boolean(),
    reason: v.optional(optional('原因', bounds.reason), ''),
  }),
  run: async (call, { id, agrees, reason }): Promise<OfferView> => {
    const decision = await decisionOf(call, reason);
    return offerView(call, await changeOffer(call, id, (offer) => decide(offer, agrees, decision)));
  },
});

/** An officer takes a result down, after a report for example; the studio reads why. */
export const takeDownOffer = defineProcedure({
  name: 'exchange.takeDown',
  writes: true,
  input: v.strictObject({ id: thingId, reason: required('原因', bounds.reason) }),
  run: async (call, { id, reason }): Promise<OfferView> => {
    const decision = await decisionOf(call, reason);
    return offerView(call, await changeOffer(call, id, (offer) => withdraw(offer, decision)));
  },
});

/** The studio takes its result back at any time; nobody else sees it from then on. */
export const withdrawOffer = defineProcedure({
  name: 'exchange.withdraw',
  writes: true,
  input: v.strictObject({ id: thingId }),
  run: async (call, { id }): Promise<OfferView> =>
    offerView(call, await changeOffer(call, id, (offer) => withdraw(offer, null))),
});
