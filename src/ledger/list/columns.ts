import { type ActivityContent, activityKindNames, activityKinds } from '@domain/activity/activity';
import { resultLevelNames, rosterRoleNames } from '@domain/form/labels';
import type { EntryKind } from '@domain/ledger/entry';
import type { MemberContent } from '@domain/member/member';
import { assessmentNames, type PairContent } from '@domain/mentoring/pair';
import { type ProjectContent, projectStateNames, projectStates } from '@domain/project/project';
import {
  innovationKindNames,
  innovationKinds,
  type ResultContent,
  resultFormNames,
} from '@domain/result/result';
import { inShanghai } from '@domain/time/shanghai';
import { yuanOf } from '@/components/money/yuan';

/** One column of a ledger at the desk. */
export interface LedgerColumn {
  readonly head: string;
  /** Share of the width. */
  readonly share: number;
  readonly numeric?: boolean;
  readonly text: (content: never) => string;
}

const column = <Content>(
  head: string,
  share: number,
  text: (content: Content) => string,
  numeric = false,
): LedgerColumn => ({ head, share, text, numeric });
const names = (people: readonly { readonly name: string }[]): string =>
  people.map(({ name }) => name).join('、');

/** The columns of each ledger; the first opens the entry. */
export const ledgerColumns: Readonly<Record<EntryKind, readonly LedgerColumn[]>> = {
  activity: [
    column<ActivityContent>('活动', 3, ({ title }) => title),
    column<ActivityContent>('时间', 2, ({ startsAt }) => inShanghai(startsAt).format('YYYY-MM-DD HH:mm')),
    column<ActivityContent>('种类', 1.3, ({ kind }) => activityKindNames[kind]),
    column<ActivityContent>('参加人', 2.2, ({ members }) => names(members)),
    column<ActivityContent>('其他人数', 1, ({ guestCount }) => String(guestCount), true),
    column<ActivityContent>('小时', 0.8, ({ hours }) => String(hours), true),
    column<ActivityContent>('地点', 1.6, ({ place }) => place?.name ?? ''),
  ],
  result: [
    column<ResultContent>('成果', 3, ({ name }) => name),
    column<ResultContent>('认定日期', 1.3, ({ recognisedOn }) => recognisedOn),
    column<ResultContent>('种类', 1.2, ({ kind }) => innovationKindNames[kind]),
    column<ResultContent>('形式', 1.3, ({ details }) => resultFormNames[details.form]),
    column<ResultContent>('级别', 1.1, ({ level }) => resultLevelNames[level]),
    column<ResultContent>('认定单位', 2, ({ recognisedBy }) => recognisedBy),
    column<ResultContent>('完成人', 1.8, ({ owners }) => names(owners)),
  ],
  member: [
    column<MemberContent>('姓名', 1.4, ({ name }) => name),
    column<MemberContent>('在团队中', 1, ({ role }) => rosterRoleNames[role]),
    column<MemberContent>('职务或岗位', 2, ({ position }) => position),
    column<MemberContent>('加入', 1.2, ({ joinedOn }) => joinedOn),
    column<MemberContent>('离开', 1.2, ({ leftOn }) => leftOn),
    column<MemberContent>('成长记录', 1, ({ events }) => String(events.length), true),
  ],
  pair: [
    column<PairContent>('师徒', 2, ({ mentor, apprentice }) => `${mentor.name} 带 ${apprentice.name}`),
    column<PairContent>('开始', 1.2, ({ from }) => from),
    column<PairContent>('结束', 1.2, ({ until }) => until),
    column<PairContent>('目标', 1, ({ aims }) => String(aims.length), true),
    column<PairContent>(
      '已达成',
      1,
      ({ aims }) => String(aims.filter((aim) => aim.reachedOn !== '').length),
      true,
    ),
    column<PairContent>('考核', 1.4, ({ assessment }) =>
      assessment === null ? '' : assessmentNames[assessment.verdict],
    ),
  ],
  project: [
    column<ProjectContent>('项目', 3, ({ name }) => name),
    column<ProjectContent>('年份', 0.8, ({ year }) => String(year)),
    column<ProjectContent>('立项单位', 2, ({ approvedBy }) => approvedBy),
    column<ProjectContent>('状态', 1, ({ state }) => projectStateNames[state]),
    column<ProjectContent>('成员', 2, ({ members }) => names(members)),
    column<ProjectContent>('经费（元）', 1.3, ({ funds }) => (funds === null ? '' : yuanOf(funds)), true),
  ],
};

/** What each ledger is filtered by first. */
export const kindsOf: Readonly<
  Record<EntryKind, readonly { readonly key: string; readonly text: string }[]>
> = {
  activity: activityKinds.map((key) => ({ key, text: activityKindNames[key] })),
  result: innovationKinds.map((key) => ({ key, text: innovationKindNames[key] })),
  member: [
    { key: 'present', text: '在队' },
    { key: 'left', text: '已离开' },
  ],
  pair: [
    { key: 'open', text: '未结束' },
    { key: 'ended', text: '已结束' },
  ],
  project: projectStates.map((key) => ({ key, text: projectStateNames[key] })),
};
