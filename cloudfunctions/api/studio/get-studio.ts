import { thingId } from '@domain/ledger/fields';
import { defineProcedure } from '@platform/door/procedure';
import { reachStudio } from '@platform/studios/reach-studio';
import * as v from 'valibot';
import type { StudioView } from './studio.views';
import { studioView } from './studio-view';

/** A studio with its team, settings and what waits; the caller's own where none is named. */
export const getStudio = defineProcedure({
  name: 'studio.get',
  writes: false,
  input: v.strictObject({ studioId: v.optional(thingId) }),
  run: async (call, { studioId }): Promise<StudioView> => studioView(await reachStudio(call, studioId)),
});
