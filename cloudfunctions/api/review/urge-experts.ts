import type { OutgoingMessage } from '@domain/messages/message';
import { urgeIdOf } from '@domain/messages/officers-word';
import { commitNew } from '@platform/commit/commit';
import { checkOwnWords } from '@platform/content/check-own-words';
import { defineProcedure, type RoleCall } from '@platform/door/procedure';
import { sheetsOfRound } from '@platform/review/sheets';
import * as v from 'valibot';
import { actorOf } from '../application/actor-of';
import { id } from '../input/fields';
import { loadReview } from './change-a-review';

const longestLine = 100;

const messageOf = (
  key: string,
  expertId: string,
  waiting: number,
  unionName: string,
  line: string,
  { now }: RoleCall,
): OutgoingMessage => ({
  key,
  kind: 'urged',
  to: { kind: 'person', personId: expertId },
  title: '请尽快完成评审',
  text: `${unionName}提醒：您还有 ${waiting} 份申报表没有提交评分。${line}`,
  link: { kind: 'readings' },
  at: now,
  facts: { subject: '考核评审', from: unionName },
});

/**
 * Urges experts whose sheets are not submitted, with a line of the officer's own; once a day an expert and round,
 * whoever asks for it.
 */
export const urgeExperts = defineProcedure({
  name: 'review.urge',
  writes: true,
  input: v.strictObject({
    roundId: id,
    expertIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(300)),
    line: v.pipe(v.string(), v.trim(), v.maxLength(longestLine)),
  }),
  run: async (call, { roundId, expertIds, line }) => {
    await loadReview(call, 'review.urge', roundId);
    await checkOwnWords(call, { field: 'line', label: '附言', text: line });
    const [{ actor }, sheets] = await Promise.all([actorOf(call), sheetsOfRound(roundId)]);
    const open = sheets.filter(({ state }) => state.kind !== 'submitted');
    let sent = 0;
    let alreadyToday = 0;
    for (const expertId of new Set(expertIds)) {
      const waiting = open.filter((sheet) => sheet.expertId === expertId).length;
      if (waiting === 0) continue;
      const key = urgeIdOf(roundId, expertId, call.now);
      const { isNew, document } = await commitNew(
        call,
        'urges',
        {
          _id: key,
          personId: expertId,
          about: roundId,
          at: call.now,
          byId: actor.personId,
          byName: actor.personName,
          unionName: actor.unionName,
          line,
        },
        [messageOf(key, expertId, waiting, actor.unionName, line, call)],
      );
      if (isNew || document.handled.includes(call.requestId)) sent += 1;
      else alreadyToday += 1;
    }
    return { sent, alreadyToday };
  },
});
