import { findOne } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { remembersBriefly } from '@platform/memory/briefly';
import * as v from 'valibot';
import type { PublicRound } from './check.views';

const known = remembersBriefly<PublicRound | null>(1);

const latest = (state: 'open' | 'closed'): Promise<PublicRound | null> =>
  findOne('rounds', {
    where: { state, nominatesTo: { $exists: false }, owner: null },
    sort: [['year', 'desc']],
    fields: ['title', 'contact', 'cutoffAt', 'state', 'notice'],
  });

/** The round that is open, or else the last one that was: what the notice says, for everyone to read. */
export const checkRound = defineProcedure({
  name: 'check.round',
  writes: false,
  limit: 'publicCheck',
  input: v.strictObject({}),
  run: async (): Promise<PublicRound> => {
    const round = await known.get('latest', async () => (await latest('open')) ?? (await latest('closed')));
    if (!round) throw notFound('no round has been published');
    const { title, contact, cutoffAt, state, notice } = round;
    return { title, contact, cutoffAt, state, notice };
  },
});
