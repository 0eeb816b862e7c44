import type { Studio } from '@domain/studio/studio';
import { assertSeen, commitChange, wasHandled } from '@platform/commit/commit';
import type { RoleCall } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { type ReachedStudio, reachStudio } from '@platform/studios/reach-studio';
import type { StudioView } from './studio.views';
import { studioView } from './studio-view';

/**
 * Changes the caller's own studio.
 * @param version the one seen; null where the change goes with any
 * @param decide gives the fields that change
 */
export const changeStudio = async (
  call: RoleCall,
  version: number | null,
  decide: (reached: ReachedStudio) => Partial<Studio> | Promise<Partial<Studio>>,
): Promise<StudioView> => {
  const reached = await reachStudio(call);
  if (reached.standing === 'officer') throw notFound();
  if (wasHandled(reached.studio, call.requestId)) return studioView(reached);
  if (version !== null) assertSeen(reached.studio, version);
  const studio = await commitChange(call, 'studios', reached.studio, await decide(reached));
  return studioView({ ...reached, studio });
};
