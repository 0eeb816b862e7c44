import type { ActivityContent } from '@domain/activity/activity';
import { Failure } from '@domain/failure/failure';
import { type EntryRules, pairRules, projectRules } from '@platform/entries/entry-rules';
import { type Beside, entryById } from '@platform/entries/entry-store';
import { hashesOf } from '@platform/entries/photo-hashes';
import type { SaveSteps } from '@platform/entries/save-entry';

const assertOfStudio = async (
  rules: EntryRules<never>,
  id: string | null,
  known: string | null | undefined,
  studioId: string,
  { field, message }: { readonly field: string; readonly message: string },
): Promise<void> => {
  if (id === null || id === known) return;
  const entry = await entryById(rules, id);
  if (entry?.studioId !== studioId || entry.gone) throw new Failure('INVALID', { field, message });
};

/** What an activity refers to must be of its studio; the digests of its photos are kept beside it. */
export const activitySteps: SaveSteps<ActivityContent> = {
  beside: async ({ pairId, projectId, photos }, before, studioId): Promise<Beside> => {
    const [photoHashes] = await Promise.all([
      hashesOf(photos),
      assertOfStudio(pairRules as EntryRules<never>, pairId, before?.content.pairId, studioId, {
        field: 'pairId',
        message: '没有找到这对师徒，请重新选择。',
      }),
      assertOfStudio(projectRules as EntryRules<never>, projectId, before?.content.projectId, studioId, {
        field: 'projectId',
        message: '没有找到这个项目，请重新选择。',
      }),
    ]);
    return { photoHashes };
  },
};
