import { commitNew } from '@platform/commit/commit';
import { changeOne } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { actorOf } from '../application/actor-of';
import { messageId } from './message-id';
import { openMissed } from './open-missed';

/** 已电话告知: recorded once for a message, with who has told the person and when. */
export const markTold = defineProcedure({
  name: 'message.markTold',
  writes: true,
  input: v.strictObject({ id: messageId }),
  run: async (call, { id }) => {
    const { to } = await openMissed(call, 'message.markTold', id);
    const { actor } = await actorOf(call);
    const { document } = await commitNew(call, 'tellings', {
      _id: id,
      personId: to,
      at: call.now,
      byId: actor.personId,
      byName: actor.personName,
      unionName: actor.unionName,
    });
    await changeOne('messages', { _id: id }, { $set: { toldAt: document.at } });
    return { toldAt: document.at };
  },
});
