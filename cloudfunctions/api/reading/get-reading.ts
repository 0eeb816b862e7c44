import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { id } from '../input/fields';
import { openReading, readingView } from './load-reading';

/** One application given to the expert, with the sheet to fill. */
export const getReading = defineProcedure({
  name: 'reading.get',
  writes: false,
  input: v.strictObject({ id }),
  run: async (call, input) => readingView(await openReading(call, 'reading.get', input.id)),
});
