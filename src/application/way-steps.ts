import type { WayEntry } from '@domain/application/application';
import { nameInRecord } from '@domain/people/acting-for';
import { capacityNames } from '@domain/people/person';
import { clock, dayWithWeekday } from '@domain/time/shanghai';
import type { TimelineStep } from '@/components/timeline/timeline';
import type { ApplicationView } from '../../cloudfunctions/api/application/application.views';

const deeds: Readonly<Record<WayEntry['action'], string>> = {
  start: '开始填写',
  submit: '提交申报表',
  resubmit: '修改后重新提交',
  withdraw: '撤回',
  agree: '同意',
  return: '退回修改',
  approve: '同意进入考核评审',
  decline: '评审未通过',
  reject: '不予通过',
  announce: '进入公示',
  name: '命名',
  grantExtension: '准予延期提交',
};

/** @returns `9月18日（周五）10:32` */
export const momentWords = (at: string): string => `${dayWithWeekday(at)} ${clock(at)}`;

const past = (entry: WayEntry): TimelineStep => ({
  key: String(entry.seq),
  title: deeds[entry.action],
  text: `${entry.unionName}${entry.capacity === 'leader' ? '' : `（${capacityNames[entry.capacity]}）`} ${nameInRecord(entry)}，${momentWords(entry.at)}`,
  words: entry.text,
  turn:
    entry.action === 'return' ||
    entry.action === 'withdraw' ||
    entry.action === 'reject' ||
    entry.action === 'decline'
      ? 'back'
      : 'done',
});

/** What was done so far, who has it now and since when, and who comes after. */
export const waySteps = (application: ApplicationView): readonly TimelineStep[] => {
  const { way, state, stations, since } = application;
  const posts = stations.flatMap(({ title, posts }) => posts.map((post) => ({ ...post, title })));
  const now: readonly TimelineStep[] =
    state.phase === 'draft' || state.phase === 'returned'
      ? [
          {
            key: 'leader',
            title: state.phase === 'draft' ? '领军人物填写、提交' : '领军人物修改后重新提交',
            text: `${application.leaderName}，${momentWords(since)}起`,
            turn: 'now',
          },
        ]
      : state.phase === 'review' || state.phase === 'publicNotice'
        ? [{ key: state.phase, title: application.stateWords, text: `${momentWords(since)}起`, turn: 'now' }]
        : posts
            .filter(({ turn }) => turn === 'now')
            .map(({ key, sealName, title }) => ({
              key,
              title: `${sealName}意见`,
              text: `${title}，${momentWords(since)}起等待`,
              turn: 'now',
            }));
  const later: readonly TimelineStep[] = posts
    .filter(({ turn }) => turn === 'later')
    .map(({ key, sealName, title }) => ({ key, title: `${sealName}意见`, text: title, turn: 'later' }));
  return [...way.map(past), ...now, ...(state.phase === 'rejected' ? [] : later)];
};
