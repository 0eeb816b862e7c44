import type { OutgoingMessage } from '@domain/messages/message';
import type { subsidyRights } from '@domain/rights/title-rights';
import type { Subsidy } from '@domain/subsidy/subsidy';
import { assertSeen, commitChange, wasHandled } from '@platform/commit/commit';
import type { StoredSubsidy } from '@platform/database/collections';
import { findById } from '@platform/database/database';
import type { RoleCall } from '@platform/door/procedure';
import { assertGranted } from '@platform/rights/assert-granted';
import { placeOfSubsidy } from '@platform/titles/place-of-subsidy';
import { type SubsidyView, subsidyView } from './subsidy-view';

/**
 * One change of a subsidy as one conditional write: of two officers at once one is told that the other was first.
 * @param tell who is told of it, in the same write
 * @throws Failure NOT_FOUND, WRONG_STATE, CONFLICT, and what the domain's change throws
 */
export const changeSubsidy = async (
  call: RoleCall,
  name: keyof typeof subsidyRights,
  target: { readonly id: string; readonly version: number },
  change: (subsidy: StoredSubsidy) => Subsidy | Promise<Subsidy>,
  tell: (after: Subsidy, before: StoredSubsidy) => readonly OutgoingMessage[] = () => [],
): Promise<SubsidyView> => {
  const found = await findById('subsidies', target.id);
  const seen = assertGranted(call, 'subsidy.get', found, placeOfSubsidy(call));
  if (wasHandled(seen, call.requestId)) return subsidyView(seen);
  assertSeen(seen, target.version);
  const stored = assertGranted(call, name, seen, placeOfSubsidy(call), 'subsidy.get');
  const after = await change(stored);
  return subsidyView(await commitChange(call, 'subsidies', stored, after, tell(after, stored)));
};
