import { defineProcedure } from '@platform/door/procedure';
import { reachTitle } from '@platform/titles/reach-title';
import * as v from 'valibot';
import { id } from '../input/fields';
import { type TitleAppeals, titleAppeals } from './appeal-view';

/** Appeals against the removals of a title: grounds, hearings, decisions. */
export const getAppeals = defineProcedure({
  name: 'appeal.get',
  writes: false,
  input: v.strictObject({ titleId: id }),
  run: async (call, { titleId }): Promise<TitleAppeals> =>
    titleAppeals(call, await reachTitle(call, 'appeal.get', titleId)),
});
