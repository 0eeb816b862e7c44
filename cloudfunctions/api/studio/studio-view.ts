import { countOf } from '@platform/database/database';
import type { ReachedStudio } from '@platform/studios/reach-studio';
import { rosterOf } from '@platform/studios/roster';
import type { StudioView } from './studio.views';

const ledgers = ['activities', 'results', 'pairs', 'projects'] as const;

/** @returns how many entries of the studio wait for its leader. @param on of the period alone: `2020-09` */
export const waitingIn = async (studioId: string, on = ''): Promise<number> => {
  const where = { studioId, waiting: true, ...(on !== '' && { on: { $gte: on, $lte: `${on}\uffff` } }) };
  const counts = await Promise.all(
    ledgers
      .filter((name) => on === '' || name === 'activities' || name === 'results')
      .map((name) => countOf(name, where)),
  );
  return counts.reduce((sum, count) => sum + count, 0);
};

/** @returns the studio as the caller may see it */
export const studioView = async ({ studio, standing }: ReachedStudio): Promise<StudioView> => {
  const [roster, waiting] = await Promise.all([rosterOf(studio._id), waitingIn(studio._id)]);
  return {
    id: studio._id,
    version: studio.version,
    name: studio.name,
    leaderName: studio.leaderName,
    unitName: studio.unitName,
    industry: studio.industry,
    state: studio.state,
    standing,
    trustsEntries: studio.trustsEntries,
    closings: studio.closings,
    templates: studio.templates,
    members: [...roster.values()],
    waiting,
  };
};
