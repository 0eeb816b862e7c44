import { messagesAbout } from '../messages/application-messages';
import type { OutgoingMessage } from '../messages/message';
import { postKey } from '../people/post';
import { sectionTitles } from '../round/section-titles';
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
  const studio = `“${name}”`;
  const words = stateWords(after.state, after.stations, nameOfPost);
  const waiting = waitingPosts(after.state, after.stations);
  const known = new Set(waitingPosts(before.state, before.stations).map(postKey));
  const due = write.posts(
    waiting.filter((post) => !known.has(postKey(post))),
    {
      kind: 'opinionDue',
      title: '有申报表待您提出意见',
      text: `${after.unitName}申报的${studio}已到您处，请审阅并提出意见。`,
    },
  );
  switch (entry.action) {
    case 'submit':
      return [
        write.leader({
          kind: 'applicationReceived',
          title: '申报表已提交',
          text: `${studio}已提交，现${words}。`,
        }),
        ...due,
      ];
    case 'resubmit':
      return [
        write.leader({
          kind: 'applicationReceived',
          title: '申报表已重新提交',
          text: `${studio}修改后已重新提交，现${words}。`,
        }),
        ...write.posts(waiting, {
          kind: 'applicationResubmitted',
          title: '退回的申报表已修改提交',
          text: `${after.unitName}申报的${studio}已修改并重新提交，请继续审阅。`,
        }),
      ];
    case 'withdraw':
      return write.posts(waitingPosts(before.state, before.stations), {
        kind: 'applicationWithdrawn',
        title: '申报表已由申报人撤回',
        text: `${after.unitName}申报的${studio}已撤回，暂不需要您提出意见。`,
      });
    case 'agree':
      return [
        write.leader({
          kind: 'opinionGiven',
          title: `${entry.unionName}已同意`,
          text: `${studio}：${entry.text} 现${words}。`,
        }),
        ...due,
      ];
    case 'return':
      return [
        write.leader({
          kind: 'applicationReturned',
          title: '申报表退回修改',
          text: `${studio}需要修改：${after.state.phase === 'returned' ? sectionTitles(round, after.state.sections).join('、') : ''}。理由：${entry.text}`,
        }),
      ];
    case 'approve':
      return [
        write.leader({
          kind: 'applicationApproved',
          title: '申报表已进入考核评审',
          text: `${studio}已通过审核，进入考核评审。`,
        }),
      ];
    case 'reject':
    case 'decline':
      return [
        write.leader({
          kind: 'applicationRejected',
          title: '申报未通过',
          text: `${studio}未通过：${entry.text}`,
        }),
      ];
    case 'grantExtension':
      return [
        write.leader({
          kind: 'extensionGranted',
          title: '已为您延期',
          text: `${round.title}：${entry.text}`,
          ...(after.extension === null ? {} : { facts: { due: after.extension.until } }),
        }),
      ];
    case 'announce':
      return [
        write.leader({
          kind: 'applicationAnnounced',
          title: '申报结果公示',
          text: `${studio}已进入公示。`,
        }),
      ];
    case 'name':
      return [write.leader({ kind: 'studioNamed', title: '工作室已命名', text: `${studio}已命名。` })];
    case 'start':
      return [];
    default: {
      const never: never = entry.action;
      return never;
    }
  }
};
