import type { InboxMessage } from '@domain/messages/message';
import { findById } from '@platform/database/database';
import type { RoleCall } from '@platform/door/procedure';
import { assertGranted } from '@platform/rights/assert-granted';

/**
 * Reads a message whose push did not arrive, for an officer of the person's unions.
 * @throws Failure NOT_FOUND, also for one that did arrive or belongs elsewhere
 */
export const openMissed = async (
  call: RoleCall,
  name: 'message.phone' | 'message.markTold',
  id: string,
): Promise<InboxMessage> => {
  const message = await findById('messages', id);
  return assertGranted(call, name, message?.unreachedIn === undefined ? null : message, (missed) => ({
    state: 'missed',
    unionPath: missed.unreachedIn ?? [],
  }));
};
