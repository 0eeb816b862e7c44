import { messagesAbout } from '../messages/application-messages';
import type { OutgoingMessage } from '../messages/message';
import { roundWords } from '../messages/round-texts';
import { postKey } from '../people/post';
import { sectionTitles } from '../round/section-titles';
import { exactMinute } from '../time/shanghai';
import { titleId } from '../title/title';
import type { Application, WayEntry } from './application';
import type { Facts } from './command';
import { waitingPosts } from './waiting';
import { stateWords } from './words';

/** Who is told of a step: the next in line, and the leader. */
export const tell = (
  before: Application,
  after: Application,
  entry: WayEntry,
  { round, now, nameOfPost }: Facts,
): readonly OutgoingMessage[] => {
  const write = messagesAbout(after, entry.seq, now);
  const name = typeof after.answers.studioName === 'string' ? after.answers.studioName : '';
  const about = { 批次: round.title, 工作室: name, 单位: after.unitName };
  const 现状 = stateWords(after.state, after.stations, nameOfPost);
  const waiting = waitingPosts(after.state, after.stations);
  const known = new Set(waitingPosts(before.state, before.stations).map(postKey));
  const due = write.posts(
    waiting.filter((post) => !known.has(postKey(post))),
    roundWords(round, 'opinionDue', about),
  );
  switch (entry.action) {
    case 'submit':
      return [
        write.leader(roundWords(round, 'applicationReceived', { ...about, 步骤: '提交', 现状 })),
        ...due,
      ];
    case 'resubmit':
      return [
        write.leader(roundWords(round, 'applicationReceived', { ...about, 步骤: '重新提交', 现状 })),
        ...write.posts(waiting, roundWords(round, 'applicationResubmitted', about)),
      ];
    case 'withdraw':
      return write.posts(
        waitingPosts(before.state, before.stations),
        roundWords(round, 'applicationWithdrawn', about),
      );
    case 'agree':
      return [
        write.leader(
          roundWords(round, 'opinionGiven', { ...about, 工会: entry.unionName, 意见: entry.text, 现状 }),
        ),
        ...due,
      ];
    case 'return': {
      const 修改处 =
        after.state.phase === 'returned' ? sectionTitles(round, after.state.sections).join('、') : '';
      return [write.leader(roundWords(round, 'applicationReturned', { ...about, 修改处, 理由: entry.text }))];
    }
    case 'approve':
      return [write.leader(roundWords(round, 'applicationApproved', about))];
    case 'reject':
    case 'decline':
      return [write.leader(roundWords(round, 'applicationRejected', { ...about, 理由: entry.text }))];
    case 'grantExtension': {
      const { until } = after.extension ?? { until: round.cutoffAt };
      const values = { ...about, 截止时刻: exactMinute(until), 理由: entry.text };
      return [write.leader({ ...roundWords(round, 'extensionGranted', values), facts: { due: until } })];
    }
    case 'announce':
      return [write.leader(roundWords(round, 'applicationAnnounced', about))];
    case 'name':
      return [
        write.leader({
          ...roundWords(round, 'studioNamed', about),
          link: { kind: 'title', titleId: titleId(after._id) },
        }),
      ];
    case 'start':
      return [];
    default: {
      const never: never = entry.action;
      return never;
    }
  }
};
