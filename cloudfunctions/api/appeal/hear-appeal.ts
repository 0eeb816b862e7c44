import { hearAppeal as hear } from '@domain/appeal/appeal';
import { day } from '@domain/ledger/fields';
import { assertSeen, commitChange, wasHandled } from '@platform/commit/commit';
import { findById } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { reachTitle } from '@platform/titles/reach-title';
import * as v from 'valibot';
import { id, version, words } from '../input/fields';
import { type TitleAppeals, titleAppeals } from './appeal-view';

/** The industry union records how an appeal was heard: whom, when, what was said and found. */
export const hearAppeal = defineProcedure({
  name: 'appeal.hear',
  writes: true,
  input: v.strictObject({
    id,
    version,
    day: day('听取陈述的日期'),
    present: v.pipe(v.string(), v.maxLength(200)),
    text: words,
  }),
  run: async (call, { id: appealId, version: seen, ...said }): Promise<TitleAppeals> => {
    const stored = await findById('appeals', appealId);
    if (!stored) throw notFound();
    if (!wasHandled(stored, call.requestId)) {
      await reachTitle(call, 'appeal.hear', stored.titleId, 'appeal.get');
      assertSeen(stored, seen);
      const { hearings } = hear(stored, { ...said, by: call.person.name, at: call.now });
      await commitChange(call, 'appeals', stored, { hearings });
    }
    return titleAppeals(call, await reachTitle(call, 'appeal.get', stored.titleId));
  },
});
