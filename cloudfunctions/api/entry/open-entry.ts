import type { RoleCall } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import type { EntryRules } from '@platform/entries/entry-rules';
import { entryById } from '@platform/entries/entry-store';
import type { Reached } from '@platform/entries/save-entry';
import { reachStudio } from '@platform/studios/reach-studio';

/**
 * Reads an entry for someone who asks to see or change it: the team, and the officers above its studio.
 * @throws Failure NOT_FOUND, the same whether there is none or it is nothing to the caller
 */
export const openEntry = async <Content>(
  call: RoleCall,
  rules: EntryRules<Content>,
  id: string,
): Promise<Reached<Content>> => {
  const entry = await entryById(rules, id);
  if (!entry) throw notFound();
  return { ...(await reachStudio(call, entry.studioId)), entry };
};
