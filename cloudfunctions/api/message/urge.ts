import type { OutgoingMessage } from '@domain/messages/message';
import { urgeIdOf } from '@domain/messages/officers-word';
import { commitNew } from '@platform/commit/commit';
import { checkOwnWords } from '@platform/content/check-own-words';
import { defineProcedure, type RoleCall } from '@platform/door/procedure';
import * as v from 'valibot';
import { actorOf } from '../application/actor-of';
import { id } from '../input/fields';
import { mostAtOnce, things } from './things-to-urge';
import { type Waiter, waitersFor } from './whom-to-urge';

const longestLine = 100;
const messageOf = (
  { thing, person }: Waiter,
  call: RoleCall,
  from: string,
  line: string,
): OutgoingMessage => ({
  key: urgeIdOf(thing.id, person._id, call.now),
  kind: 'urged',
  to: { kind: 'person', personId: person._id },
  title: `${from}提醒您尽快办理`,
  text: `${from}提醒：“${thing.name}”${thing.asks(person._id)}。${line}`,
  link: thing.link,
  at: call.now,
  facts: { subject: thing.name, from },
});

/**
 * Urges whom applications and studios wait for, and members, with a line of one's own. Each urge is recorded under its thing, person
 * and day: a second one that day is not sent, whoever asks for it.
 */
export const urge = defineProcedure({
  name: 'message.urge',
  writes: true,
  input: v.strictObject({
    about: things,
    /** Only these of those waited for; all when left out. */
    people: v.optional(v.pipe(v.array(id), v.maxLength(mostAtOnce * 4))),
    line: v.pipe(v.string(), v.trim(), v.maxLength(longestLine)),
  }),
  run: async (call, { about, people, line }) => {
    await checkOwnWords(call, { field: 'line', label: '附言', text: line });
    const { actor } = await actorOf(call);
    const waiters = (await waitersFor(call, about)).filter(
      ({ person }) => people === undefined || people.includes(person._id),
    );
    const from = actor.capacity === 'leader' ? actor.personName : actor.unionName;
    let sent = 0;
    for (const waiter of waiters) {
      const { thing, person } = waiter;
      const { isNew, document } = await commitNew(
        call,
        'urges',
        {
          _id: urgeIdOf(thing.id, person._id, call.now),
          personId: person._id,
          about: thing.id,
          at: call.now,
          byId: actor.personId,
          byName: actor.personName,
          unionName: from,
          line,
        },
        [messageOf(waiter, call, from, line)],
      );
      // A repeated request finds what its first try has sent.
      if (isNew || document.handled.includes(call.requestId)) sent += 1;
    }
    return { sent, alreadyToday: waiters.length - sent };
  },
});
