import { type ActivityContent, activityKindNames } from '@domain/activity/activity';
import type { FileRef } from '@domain/form/answers';
import { resultLevelNames, rosterRoleNames } from '@domain/form/labels';
import type { EntryKind } from '@domain/ledger/entry';
import { type MemberContent, memberEventNames } from '@domain/member/member';
import { assessmentNames, type PairContent } from '@domain/mentoring/pair';
import { type ProjectContent, projectStateNames } from '@domain/project/project';
import {
  innovationKindNames,
  patentKindNames,
  type ResultContent,
  resultFormNames,
} from '@domain/result/result';
import { exactMinute } from '@domain/time/shanghai';
import { dateWords } from '@/components/dates/date.types';
import { yuanOf } from '@/components/money/yuan';

/** One thing that an entry says, by the words of its form. */
export interface Fact {
  readonly label: string;
  readonly text: string;
}

/** An entry in words: what it is called, what it says, and its files. */
export interface Described {
  readonly title: string;
  /** Below the title in a list. */
  readonly detail: string;
  readonly facts: readonly Fact[];
  readonly photos: readonly FileRef[];
  readonly files: readonly FileRef[];
}

const names = (people: readonly { readonly name: string }[]): string =>
  people.map(({ name }) => name).join('、');
const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');
const sum = (fen: number | null): string => (fen === null ? '' : `${yuanOf(fen)} 元`);
const span = (from: string, until: string): string =>
  from === '' && until === '' ? '' : `${dateWords(from) || '？'} 至 ${dateWords(until) || '今'}`;

const activity = (content: ActivityContent): Described => {
  const { kind, title, startsAt, hours, place, text, members, guests, guestCount, photos, files } = content;
  const people = members.length + guestCount;
  return {
    title,
    detail: joined(activityKindNames[kind], `${hours} 小时`, `${people} 人`, place?.name ?? ''),
    facts: [
      { label: '种类', text: activityKindNames[kind] },
      { label: '开始时间', text: exactMinute(startsAt) },
      { label: '时长', text: `${hours} 小时` },
      { label: '地点', text: place?.name ?? '' },
      { label: '参加人', text: names(members) },
      {
        label: '其他参加人',
        text:
          guestCount === 0 ? '' : `${guestCount} 人${guests.length === 0 ? '' : `（${guests.join('、')}）`}`,
      },
      { label: '内容', text },
    ],
    photos,
    files,
  };
};

const pair = ({ mentor, apprentice, from, until, aims, paper, assessment }: PairContent): Described => ({
  title: `${mentor.name} 带 ${apprentice.name}`,
  detail: span(from, until),
  facts: [
    { label: '师傅', text: mentor.name },
    { label: '徒弟', text: apprentice.name },
    { label: '结对时间', text: span(from, until) },
    ...aims.map(({ text, reachedOn }, index) => ({
      label: `目标 ${index + 1}`,
      text: reachedOn === '' ? text : `${text}（${dateWords(reachedOn)}达成）`,
    })),
    { label: '考核结果', text: assessment === null ? '' : assessmentNames[assessment.verdict] },
    { label: '考核日期', text: assessment === null ? '' : dateWords(assessment.on) },
    { label: '考核评语', text: assessment?.text ?? '' },
  ],
  photos: [],
  files: paper,
});

const detailsOf = (details: ResultContent['details']): readonly Fact[] => {
  switch (details.form) {
    case 'achievement':
      return [];
    case 'patent':
      return [
        { label: '专利类型', text: patentKindNames[details.patentKind] },
        { label: '申请日期', text: dateWords(details.appliedOn) },
        { label: '授权日期', text: dateWords(details.grantedOn) },
      ];
    case 'paper':
      return [
        { label: '刊物或出版社', text: details.journal },
        { label: '期号', text: details.issue },
        { label: '收录情况', text: details.indexedBy },
      ];
    case 'award':
      return [
        { label: '奖项名称', text: details.awardName },
        { label: '等次', text: details.grade },
        { label: '名次', text: details.ranking },
      ];
    case 'software':
      return [
        { label: '版本号', text: details.softwareVersion },
        { label: '登记日期', text: dateWords(details.registeredOn) },
      ];
    case 'method':
      return [
        { label: '工作法要点', text: details.essence },
        { label: '推广范围', text: details.spreadTo },
      ];
    default: {
      const never: never = details;
      return never;
    }
  }
};

const result = (content: ResultContent): Described => ({
  title: content.name,
  detail: joined(
    innovationKindNames[content.kind],
    resultLevelNames[content.level],
    resultFormNames[content.details.form],
    content.recognisedBy,
  ),
  facts: [
    { label: '种类', text: innovationKindNames[content.kind] },
    { label: '形式', text: resultFormNames[content.details.form] },
    { label: '级别', text: resultLevelNames[content.level] },
    { label: '认可或认定单位', text: content.recognisedBy },
    { label: '认定日期', text: dateWords(content.recognisedOn) },
    { label: '证书或文件编号', text: content.number },
    ...detailsOf(content.details),
    {
      label: '完成人',
      text: content.owners.map(({ name, part }) => (part === '' ? name : `${name}（${part}）`)).join('、'),
    },
    { label: '经济效益', text: joined(sum(content.economicFen), content.economicBenefit) },
    { label: '社会效益', text: content.socialBenefit },
    { label: '应用推广情况', text: content.usedAt },
  ],
  photos: [],
  files: content.evidence,
});

const project = (content: ProjectContent): Described => ({
  title: content.name,
  detail: joined(projectStateNames[content.state], `${content.year} 年`, content.approvedBy),
  facts: [
    { label: '状态', text: projectStateNames[content.state] },
    { label: '立项单位', text: content.approvedBy },
    { label: '立项年份', text: `${content.year} 年` },
    { label: '立项编号', text: content.number },
    { label: '攻关目标', text: content.aim },
    { label: '项目成员', text: names(content.members) },
    { label: '经费', text: sum(content.funds) },
    { label: '起止时间', text: span(content.startsOn, content.endsOn) },
    { label: '完成情况', text: content.conclusion },
  ],
  photos: [],
  files: content.evidence,
});

const member = ({ name, role, position, joinedOn, leftOn, events }: MemberContent): Described => ({
  title: name,
  detail: joined(rosterRoleNames[role], position, leftOn === '' ? '' : `${dateWords(leftOn)}离开`),
  facts: [
    { label: '在团队中', text: rosterRoleNames[role] },
    { label: '职务或岗位', text: position },
    { label: '加入日期', text: dateWords(joinedOn) },
    { label: '离开日期', text: dateWords(leftOn) },
    ...[...events]
      .sort((one, other) => other.on.localeCompare(one.on))
      .map((event) => ({
        label: dateWords(event.on),
        text: joined(
          memberEventNames[event.kind],
          event.name,
          event.level === null ? '' : resultLevelNames[event.level],
          event.issuedBy,
          event.hours === 0 ? '' : `${event.hours} 学时`,
        ),
      })),
  ],
  photos: [],
  files: events.flatMap(({ evidence }) => evidence),
});

/** @returns an entry in words. @param content what the form of this very kind has written */
export const describe = (kind: EntryKind, content: unknown): Described => {
  switch (kind) {
    case 'activity':
      return activity(content as ActivityContent);
    case 'pair':
      return pair(content as PairContent);
    case 'result':
      return result(content as ResultContent);
    case 'project':
      return project(content as ProjectContent);
    case 'member':
      return member(content as MemberContent);
    default: {
      const never: never = kind;
      return never;
    }
  }
};
