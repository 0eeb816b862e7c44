import { offerIdOf, publicResult, searchOf } from '@domain/exchange/offer';
import { Failure } from '@domain/failure/failure';
import { bounds, required, thingId } from '@domain/ledger/fields';
import { sinceRemoved } from '@domain/studio/since-removed';
import { commitChange, commitNew, wasHandled } from '@platform/commit/commit';
import { assertClean } from '@platform/content/assert-clean';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { resultRules } from '@platform/entries/entry-rules';
import { entryById } from '@platform/entries/entry-store';
import { reachStudio } from '@platform/studios/reach-studio';
import * as v from 'valibot';
import type { OfferView } from './offer.views';
import { offerView } from './offer-view';

/** The leader marks a result as public: it goes to the exchange page once an officer has agreed. */
export const offerResult = defineProcedure({
  name: 'exchange.offer',
  writes: true,
  input: v.strictObject({ resultId: thingId, method: required('做法介绍', bounds.benefit) }),
  run: async (call, { resultId, method }): Promise<OfferView> => {
    const { studio } = await reachStudio(call);
    if (studio.state.kind === 'removed') throw sinceRemoved(studio.name, studio.state.since);
    const result = await entryById(resultRules, resultId);
    if (result?.studioId !== studio._id || result.gone) throw notFound();
    const text = `${result.content.name}\n${method}`;
    await assertClean(call.person, [{ field: 'method', label: '做法介绍', text }]);
    const offered = {
      resultId,
      studioId: studio._id,
      studioName: studio.name,
      unitName: studio.unitName,
      industry: studio.industry,
      unionPath: studio.unionPath,
      content: publicResult(result.content, method),
      state: 'offered' as const,
      offeredAt: call.now,
      publishedAt: '' as const,
      decision: null,
      kind: result.content.kind,
    };
    const fresh = {
      _id: offerIdOf(resultId),
      ...offered,
      search: searchOf(offered),
      thankedBy: [],
      questions: [],
      reports: [],
      isReported: false,
    };
    const { document, isNew } = await commitNew(call, 'offers', fresh);
    if (isNew || wasHandled(document, call.requestId)) return offerView(call, document);
    if (document.state === 'offered' || document.state === 'published') {
      throw new Failure('WRONG_STATE', { message: '这项成果已经提交公开；要修改内容，请先撤回。' });
    }
    const again = { ...document, ...offered, search: searchOf(offered) };
    return offerView(call, await commitChange(call, 'offers', document, again));
  },
});
