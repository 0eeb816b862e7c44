import { amendCutoff as amend } from '@domain/round/change-round';
import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { id, instant, version, words } from '../input/fields';
import { changeStoredRound } from './change-a-round';

/** Moves the cutoff of a published round; the earlier one stays on record and everyone is told. */
export const amendCutoff = defineProcedure({
  name: 'round.amendCutoff',
  writes: true,
  input: v.strictObject({ id, version, cutoffAt: instant, reason: words }),
  run: (call, { cutoffAt, reason, ...target }) =>
    changeStoredRound(call, 'round.amendCutoff', target, (round) =>
      amend(round, cutoffAt, reason, call.person.name, call.now),
    ),
});
