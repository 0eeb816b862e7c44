import { forgetDrafts } from '@/draft/drafts';
import { appQueue } from '@/queue/app-queue';
import { queryClient } from '@/services/queries';
import { signOut } from '@/services/session';

/** Takes off this device what it keeps of the person whose account has ended. */
export const clearDevice = async (): Promise<void> => {
  const queue = await appQueue();
  const { items, drafts } = queue.state.get();
  for (const { id } of items) await queue.discard(id);
  for (const { id } of drafts) await queue.dropDraft(id);
  forgetDrafts();
  signOut();
  queryClient.clear();
};
