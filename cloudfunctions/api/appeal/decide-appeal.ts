import { decideAppeal as decide, restedOfAppeal } from '@domain/appeal/appeal';
import { appealDecided } from '@domain/messages/renewal-messages';
import { assertSeen, commitChange, wasHandled } from '@platform/commit/commit';
import { findById } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { sayerOf } from '@platform/people/sayer';
import { confirmPin } from '@platform/pins/pins';
import { sealLastSaid } from '@platform/seals/seal-way';
import { followAppeal, followNow } from '@platform/titles/follow-outcome';
import { reachTitle } from '@platform/titles/reach-title';
import * as v from 'valibot';
import { id, pin, version, words } from '../input/fields';
import { type TitleAppeals, titleAppeals } from './appeal-view';

/** The industry union decides an appeal that it has heard, under its seal; upheld, the title is restored without a gap. */
export const decideAppeal = defineProcedure({
  name: 'appeal.decide',
  writes: true,
  input: v.strictObject({ id, version, upheld: v.boolean(), text: words, pin }),
  run: async (call, { id: appealId, version: seen, pin: typed, ...said }): Promise<TitleAppeals> => {
    const stored = await findById('appeals', appealId);
    if (!stored) throw notFound();
    const viewNow = async (): Promise<TitleAppeals> =>
      titleAppeals(call, await reachTitle(call, 'appeal.get', stored.titleId));
    if (wasHandled(stored, call.requestId)) {
      const view = await viewNow();
      await followNow(call, stored, followAppeal);
      return view;
    }
    const { studio } = await reachTitle(call, 'appeal.decide', stored.titleId, 'appeal.get');
    assertSeen(stored, seen);
    const decided = decide(stored, said, await sayerOf(call));
    await confirmPin(call, typed);
    const { opinions, decidedAt, pending } = await sealLastSaid(call, decided, restedOfAppeal(decided));
    const after = await commitChange(
      call,
      'appeals',
      stored,
      { opinions, decidedAt, pending },
      appealDecided({ ...decided, opinions }, studio.leaderId, call.now),
    );
    await followNow(call, after, followAppeal);
    return viewNow();
  },
});
