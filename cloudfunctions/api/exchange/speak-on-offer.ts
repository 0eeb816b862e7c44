import { answer, ask, report, thank } from '@domain/exchange/offer';
import { required, thingId } from '@domain/ledger/fields';
import { assertClean } from '@platform/content/assert-clean';
import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { changeOffer, openOffer, speaksFrom } from './change-offer';
import type { OfferView } from './offer.views';
import { offerView } from './offer-view';

const words = (what: string) => required(what, 500);

/** Thanks, once a person. */
export const thankOffer = defineProcedure({
  name: 'exchange.thank',
  writes: true,
  input: v.strictObject({ id: thingId }),
  run: async (call, { id }): Promise<OfferView> =>
    offerView(call, await changeOffer(call, id, (offer) => thank(offer, call.person._id))),
});

/** A question to the studio, asked in the name of one's own studio or union. */
export const askOffer = defineProcedure({
  name: 'exchange.ask',
  writes: true,
  input: v.strictObject({ id: thingId, text: words('提问') }),
  run: async (call, { id, text }): Promise<OfferView> => {
    await openOffer(call, id);
    await assertClean(call.person, [{ field: 'text', label: '提问', text }]);
    const from = await speaksFrom(call);
    const question = {
      id: call.requestId,
      personId: call.person._id,
      from,
      at: call.now,
      text,
      answer: null,
    };
    return offerView(call, await changeOffer(call, id, (offer) => ask(offer, question)));
  },
});

/** The studio's answer to a question. */
export const answerOffer = defineProcedure({
  name: 'exchange.answer',
  writes: true,
  input: v.strictObject({ id: thingId, questionId: thingId, text: words('回答') }),
  run: async (call, { id, questionId, text }): Promise<OfferView> => {
    await openOffer(call, id);
    await assertClean(call.person, [{ field: 'text', label: '回答', text }]);
    return offerView(call, await changeOffer(call, id, (offer) => answer(offer, questionId, text, call.now)));
  },
});

/** Tells the officers above a studio that something should not stand on the exchange page. */
export const reportOffer = defineProcedure({
  name: 'exchange.report',
  writes: true,
  input: v.strictObject({ id: thingId, text: words('举报原因') }),
  run: async (call, { id, text }): Promise<OfferView> => {
    const from = await speaksFrom(call);
    const reported = { personId: call.person._id, from, at: call.now, text };
    return offerView(call, await changeOffer(call, id, (offer) => report(offer, reported)));
  },
});
