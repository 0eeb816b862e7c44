import { closingOf, periodName } from '@domain/ledger/closing';
import { entryRights } from '@domain/ledger/rights';
import type { RoleCall } from '@platform/door/procedure';
import type { EntryRules } from '@platform/entries/entry-rules';
import type { Reached } from '@platform/entries/save-entry';
import type { EntryView } from './entry.views';

/** @returns the entry as the caller may see it */
export const entryView = <Content>(
  { person }: Pick<RoleCall, 'person'>,
  rules: EntryRules<Content>,
  { entry, studio, standing }: Reached<Content>,
): EntryView<Content> => {
  const closing = rules
    .daysOf(entry.content)
    .map((day) => closingOf(studio.closings, day))
    .find((found) => found !== null);
  return {
    kind: rules.kind,
    id: entry._id,
    version: entry.version,
    studioId: entry.studioId,
    content: entry.content,
    author: entry.author,
    receivedAt: entry.receivedAt,
    loggedAt: entry.loggedAt,
    changedAt: entry.changedAt,
    changedBy: entry.changedBy,
    reason: entry.reason,
    confirmation: entry.confirmation,
    comments: entry.comments,
    earlier: entry.earlier,
    removal: entry.removal,
    closedPeriod: closing ? periodName(closing.period) : null,
    may: entryRights(entry, { personId: person._id, standing }),
  };
};
