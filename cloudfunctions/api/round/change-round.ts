import { changeRound as change } from '@domain/round/change-round';
import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { id, version } from '../input/fields';
import { changeStoredRound } from './change-a-round';
import { roundTerms } from './round-terms';

/** Changes terms of a draft: dates, notice, form, conditions, way. */
export const changeRound = defineProcedure({
  name: 'round.change',
  writes: true,
  input: v.strictObject({ id, version, changes: v.partial(roundTerms) }),
  run: (call, { changes, ...target }) =>
    changeStoredRound(call, 'round.change', target, (round) => change(round, changes)),
});
