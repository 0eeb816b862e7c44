import { decideObjection as decide } from '@domain/public-notice/notice';
import { assertSeen, commitChange, wasHandled } from '@platform/commit/commit';
import { findById } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { ofIndustryUnion } from '@platform/review/place-of-review';
import { assertGranted } from '@platform/rights/assert-granted';
import * as v from 'valibot';
import { id, version, words } from '../input/fields';

/** Decides an objection, with what was found out; naming waits until all are decided. */
export const decideObjection = defineProcedure({
  name: 'objection.decide',
  writes: true,
  input: v.strictObject({ id, version, upheld: v.boolean(), reason: words }),
  run: async (call, { id: objectionId, version: seen, upheld, reason }) => {
    const stored = await findById('objections', objectionId);
    if (stored && wasHandled(stored, call.requestId)) return { version: stored.version };
    const objection = assertGranted(call, 'objection.decide', stored, ({ state }) => ({
      unionPath: ofIndustryUnion(call),
      state: state.kind,
    }));
    assertSeen(objection, seen);
    const decided = decide(objection, { upheld, reason, by: call.person.name, at: call.now });
    const { version } = await commitChange(call, 'objections', objection, decided);
    return { version };
  },
});
