import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { version } from '../input/fields';
import { changeStudio } from './change-studio';

/** The leader settles whether entries of members stand confirmed at once, or wait to be confirmed. */
export const setTrust = defineProcedure({
  name: 'studio.setTrust',
  writes: true,
  input: v.strictObject({ version, trustsEntries: v.boolean() }),
  run: (call, { version: seen, trustsEntries }) => changeStudio(call, seen, () => ({ trustsEntries })),
});
