import { dayOrNone } from '@domain/ledger/fields';
import { renewalMoved } from '@domain/messages/renewal-messages';
import { appealEnd, giveRenewalOpinion, restedOfRenewal, verdicts } from '@domain/renewal/renewal';
import { assertSeen, commitChange, wasHandled } from '@platform/commit/commit';
import { findById } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { sayerOf } from '@platform/people/sayer';
import { confirmPin } from '@platform/pins/pins';
import { termsNow } from '@platform/programme/terms';
import { sealLastSaid } from '@platform/seals/seal-way';
import { followNow, followRenewal } from '@platform/titles/follow-outcome';
import { reachTitle } from '@platform/titles/reach-title';
import * as v from 'valibot';
import { text } from '../assessment/judged-fields';
import { id, pin, version } from '../input/fields';
import type { RenewalView } from './renewal.views';
import { renewalView } from './renewal-view';

/** The union whose turn it is gives its opinion on a renewal under its seal; the industry union's decides (二(六)). */
export const giveRenewal = defineProcedure({
  name: 'renewal.give',
  writes: true,
  input: v.strictObject({
    id,
    version,
    verdict: v.picklist(verdicts),
    text,
    improveBy: dayOrNone('改进期限'),
    pin,
  }),
  run: async (call, { id: renewalId, version: seen, pin: typed, ...proposed }): Promise<RenewalView> => {
    const stored = await findById('renewals', renewalId);
    if (!stored) throw notFound();
    const viewNow = async (): Promise<RenewalView> =>
      renewalView(call, await reachTitle(call, 'renewal.get', stored.titleId));
    if (wasHandled(stored, call.requestId)) {
      await reachTitle(call, 'renewal.get', stored.titleId);
      await followNow(call, stored, followRenewal);
      return viewNow();
    }
    const { studio } = await reachTitle(call, 'renewal.give', stored.titleId, 'renewal.get');
    assertSeen(stored, seen);
    const decided = giveRenewalOpinion(stored, proposed, await sayerOf(call));
    await confirmPin(call, typed);
    const { opinions, decidedAt, pending } = await sealLastSaid(call, decided, restedOfRenewal(decided));
    const { cycle: terms } = await termsNow();
    const ends = decided.pending && proposed.verdict === 'remove' ? appealEnd(terms, call.now) : '';
    const after = await commitChange(
      call,
      'renewals',
      stored,
      { opinions, decidedAt, pending },
      renewalMoved({ ...decided, opinions }, studio.leaderId, ends, call.now),
    );
    await followNow(call, after, followRenewal);
    return viewNow();
  },
});
