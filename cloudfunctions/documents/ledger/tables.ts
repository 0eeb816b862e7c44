import { type ActivityContent, activityKindNames } from '@domain/activity/activity';
import { resultLevelNames, rosterRoleNames } from '@domain/form/labels';
import { grownOn } from '@domain/member/grown';
import { type MemberContent, memberEventNames } from '@domain/member/member';
import { assessmentNames, type PairContent } from '@domain/mentoring/pair';
import { type ProjectContent, projectStateNames } from '@domain/project/project';
import {
  innovationKindNames,
  patentKindNames,
  type ResultContent,
  type ResultDetails,
  resultFormNames,
} from '@domain/result/result';
import { day, type LedgerTable, money, names, number, standing, standingColumns, text } from './ledger-table';

export const activityTable: LedgerTable<ActivityContent> = {
  name: '创建活动台账',
  columns: [
    day('日期'),
    text('时间', 7),
    text('种类', 10),
    text('标题', 26),
    text('地点', 14),
    text('参加成员', 20),
    number('其他参加人数'),
    number('时长（小时）'),
    text('内容', 36),
    number('照片（张）', 7),
    ...standingColumns,
  ],
  reads: [
    'content.kind',
    'content.title',
    'content.hours',
    'content.place.name',
    'content.text',
    'content.members.name',
    'content.guestCount',
    'content.photos.id',
  ],
  linesOf: (entry) => {
    const { content, on } = entry;
    return [
      [
        on.slice(0, 10),
        on.slice(11),
        activityKindNames[content.kind],
        content.title,
        content.place?.name ?? '',
        names(content.members),
        content.guestCount,
        content.hours,
        content.text,
        content.photos.length,
        ...standing(entry),
      ],
    ];
  },
};

/** What only one form of result has, in words. */
const detailWords = (details: ResultDetails): string => {
  const parts = (...pairs: readonly (readonly [string, string])[]): string =>
    pairs
      .filter(([, value]) => value !== '')
      .map(([label, value]) => `${label}${value}`)
      .join('；');
  switch (details.form) {
    case 'achievement':
      return '';
    case 'patent':
      return parts(
        ['', patentKindNames[details.patentKind]],
        ['申请日 ', details.appliedOn],
        ['授权日 ', details.grantedOn],
      );
    case 'paper':
      return parts(['', details.journal], ['期号 ', details.issue], ['收录 ', details.indexedBy]);
    case 'award':
      return parts(['', details.awardName], ['', details.grade], ['名次 ', details.ranking]);
    case 'software':
      return parts(['', details.softwareVersion], ['登记日 ', details.registeredOn]);
    case 'method':
      return parts(['', details.essence], ['推广 ', details.spreadTo]);
    default: {
      const never: never = details;
      return never;
    }
  }
};

export const resultTable: LedgerTable<ResultContent> = {
  name: '创新成果台账',
  columns: [
    day('认定日期'),
    text('成果名称', 28),
    text('创新内容', 10),
    text('形式', 10),
    text('级别', 9),
    text('认可或认定单位', 18),
    text('编号', 16),
    text('完成人及分工', 24),
    text('专有信息', 20),
    text('经济效益', 20),
    money('经济效益（元）'),
    text('社会效益', 20),
    text('应用推广', 20),
    ...standingColumns,
  ],
  reads: ['content'],
  linesOf: (entry) => {
    const { content } = entry;
    const owners = content.owners.map(({ name, part }) => (part === '' ? name : `${name}（${part}）`));
    return [
      [
        content.recognisedOn,
        content.name,
        innovationKindNames[content.kind],
        resultFormNames[content.details.form],
        resultLevelNames[content.level],
        content.recognisedBy,
        content.number,
        owners.join('、'),
        detailWords(content.details),
        content.economicBenefit,
        content.economicFen,
        content.socialBenefit,
        content.usedAt,
        ...standing(entry),
      ],
    ];
  },
};

/** One line a member, and one for everything in his or her history. */
export const memberTable: LedgerTable<MemberContent> = {
  name: '成员发展台账',
  columns: [
    text('姓名', 10),
    text('身份', 10),
    text('职务或岗位', 16),
    day('加入日期'),
    day('离开日期'),
    text('成长类别', 10),
    day('取得日期'),
    text('名称', 26),
    text('级别', 9),
    text('授予或组织单位', 20),
    number('学时'),
  ],
  reads: ['content'],
  within: grownOn,
  linesOf: ({ content }) => {
    const who = [
      content.name,
      rosterRoleNames[content.role],
      content.position,
      content.joinedOn,
      content.leftOn,
    ];
    const events = [...content.events].sort((one, other) => one.on.localeCompare(other.on));
    if (events.length === 0) return [[...who, '', '', '', '', '', null]];
    return events.map((event) => [
      ...who,
      memberEventNames[event.kind],
      event.on,
      event.name,
      event.level === null ? '' : resultLevelNames[event.level],
      event.issuedBy,
      event.hours === 0 ? null : event.hours,
    ]);
  },
};

export const pairTable: LedgerTable<PairContent> = {
  name: '名师带徒台账',
  columns: [
    text('师傅', 10),
    text('徒弟', 10),
    day('开始日期'),
    day('结束日期'),
    text('培养目标', 40),
    number('目标（项）'),
    number('已达成（项）'),
    day('考核日期'),
    text('考核结论', 10),
    text('考核评语', 30),
    ...standingColumns,
  ],
  reads: ['content'],
  linesOf: (entry) => {
    const { mentor, apprentice, from, until, aims, assessment } = entry.content;
    return [
      [
        mentor.name,
        apprentice.name,
        from,
        until,
        aims.map((aim, index) => `${index + 1}.${aim.text}`).join('；'),
        aims.length,
        aims.filter(({ reachedOn }) => reachedOn !== '').length,
        assessment?.on ?? '',
        assessment ? assessmentNames[assessment.verdict] : '',
        assessment?.text ?? '',
        ...standing(entry),
      ],
    ];
  },
};

export const projectTable: LedgerTable<ProjectContent> = {
  name: '课题和项目台账',
  columns: [
    text('立项年份', 9),
    text('项目名称', 30),
    text('立项单位', 18),
    text('立项编号', 16),
    text('状态', 9),
    text('攻关目标', 28),
    text('项目成员', 22),
    money('经费（元）'),
    day('开始日期'),
    day('结束日期'),
    text('完成情况', 28),
    ...standingColumns,
  ],
  reads: ['content'],
  linesOf: (entry) => {
    const { content } = entry;
    return [
      [
        String(content.year),
        content.name,
        content.approvedBy,
        content.number,
        projectStateNames[content.state],
        content.aim,
        names(content.members),
        content.funds,
        content.startsOn,
        content.endsOn,
        content.conclusion,
        ...standing(entry),
      ],
    ];
  },
};
