import { recordChange } from '@platform/audit/record-change';
import { changeMany, countOf } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { messageId } from './message-id';

/** Marks the caller's messages as read: some, or all. */
export const readMessages = defineProcedure({
  name: 'message.read',
  writes: true,
  input: v.union([
    v.strictObject({ ids: v.pipe(v.array(messageId), v.maxLength(200)) }),
    v.strictObject({ all: v.literal(true) }),
  ]),
  run: async (call, input) => {
    const { person, now } = call;
    const unread = { to: person._id, readAt: null };
    const chosen = 'ids' in input ? { ...unread, _id: { $in: input.ids } } : unread;
    const count = await countOf('messages', chosen);
    if (count > 0) {
      // One entry for all of them: that a message was seen is shown by its own `readAt`.
      const changed = { collection: 'messages', id: person._id, version: 1 };
      await recordChange(call, { ...changed, before: { unread: count }, after: { unread: 0, readAt: now } });
      await changeMany('messages', chosen, { $set: { readAt: now } });
    }
    return { unread: await countOf('messages', unread) };
  },
});
