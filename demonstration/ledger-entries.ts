import type { ActivityInput } from '@domain/activity/schema';
import type { MemberEventKind, MemberInput } from '@domain/member/member';
import type { PairInput } from '@domain/mentoring/pair';
import type { ProjectInput } from '@domain/project/project';
import type { ResultInput } from '@domain/result/schema';
import { studioIdOf } from '@domain/studio/studio';

const studio = studioIdOf('hospital-leader');
const inRoster = (person: string, name: string) => ({ memberId: `${studio}.${person}`, name });

/** The hospital's team as its ledgers name it. */
export const team = {
  leader: inRoster('hospital-leader', '马示例'),
  member: inRoster('hospital-member', '卫示意'),
  nurse: inRoster('hospital-nurse', '蒋示意'),
} as const;

/** Members who have no account. */
export const withoutAccount = [
  { id: 'demonstration-member-1', name: '金镕样', position: '手术室护士' },
  { id: 'demonstration-member-2', name: '何玥演', position: '儿科护士' },
] as const;

export const pairIds = ['demonstration-pair-1', 'demonstration-pair-2'] as const;
export const projectId = 'demonstration-project-1';

type Row = readonly [
  kind: ActivityInput['kind'],
  title: string,
  hours: number,
  place: string,
  guests: number,
  who: readonly (keyof typeof team)[],
];

/** Three kinds of days in every month of the year, so that ledgers and charts have something to show. */
export const months: readonly (readonly Row[])[] = [
  [
    ['training', '静脉输液新规范培训（示例）', 2, '示教室', 18, ['leader', 'member']],
    ['mentoring', '床旁带教：评估与记录（示例）', 1.5, '心内科病房', 0, ['leader', 'member']],
  ],
  [
    ['exchange', '与兄弟科室交流交接班做法（示例）', 2, '会议室', 9, ['leader', 'nurse']],
    ['project', '输液闭环流程梳理（示例）', 3, '护理部', 0, ['leader', 'member', 'nurse']],
    ['mentoring', '导管维护带教（示例）', 1, '心内科病房', 0, ['member', 'nurse']],
  ],
  [
    ['service', '社区义诊与健康宣教（示例）', 4, '示例社区服务站', 60, ['leader', 'member', 'nurse']],
    ['training', '心肺复苏演练（示例）', 2.5, '示教室', 24, ['member', 'nurse']],
  ],
  [
    ['project', '防脱落固定装置第二次试用（示例）', 2, '急诊科', 3, ['member', 'nurse']],
    ['mentoring', '护理查房带教（示例）', 1.5, '心内科病房', 0, ['leader', 'member']],
    ['other', '工作室月度例会（示例）', 1, '护理部', 0, ['leader', 'member', 'nurse']],
  ],
  [
    ['training', '压力性损伤预防培训（示例）', 2, '示教室', 30, ['leader', 'nurse']],
    ['exchange', '参加全区护理质控交流（示例）', 6, '示例会展中心', 0, ['leader']],
  ],
  [
    ['mentoring', '危重患者转运带教（示例）', 2, '急诊科', 0, ['leader', 'member']],
    ['service', '下乡巡诊（示例）', 6, '示例乡卫生院', 45, ['leader', 'member', 'nurse']],
    ['project', '数据收集与复盘（示例）', 2, '护理部', 0, ['member']],
  ],
];

const texts: Readonly<Record<ActivityInput['kind'], string>> = {
  training: '先讲要点，再分组演练，最后逐人考核。（本段为演示内容。）',
  exchange: '介绍本工作室的做法，记录对方可借鉴的三条经验。（本段为演示内容。）',
  mentoring: '示范一遍，徒弟独立完成一遍，当场点评。（本段为演示内容。）',
  project: '对照方案逐项推进，问题和改进记入项目记录。（本段为演示内容。）',
  service: '测量血压血糖，讲解用药，发放宣传册。（本段为演示内容。）',
  other: '通报进展，安排下月工作。（本段为演示内容。）',
};

/** @param day Shanghai day */
export const activityOf = (
  [kind, title, hours, place, guestCount, who]: Row,
  day: string,
): ActivityInput => ({
  kind,
  title,
  startsAt: new Date(`${day}T14:30:00+08:00`).toISOString(),
  hours,
  place: { name: place, latitude: null, longitude: null },
  text: texts[kind],
  members: who.map((key) => team[key]),
  guests: [],
  guestCount,
  photos: [],
  files: [],
  pairId: kind === 'mentoring' ? pairIds[who.includes('leader') ? 0 : 1] : null,
  projectId: kind === 'project' ? projectId : null,
});

/** One pair that runs, one that has ended with its assessment. @param day gives the day so many days ago */
export const pairsOf = (day: (ago: number) => string): readonly PairInput[] => [
  {
    mentor: team.leader,
    apprentice: team.member,
    from: day(330),
    until: day(-40),
    aims: [
      { id: 'demonstration-aim-1', text: '独立完成危重症护理评估（示例）', reachedOn: day(120) },
      { id: 'demonstration-aim-2', text: '能带教新入职护士（示例）', reachedOn: '' },
    ],
    paper: [],
    assessment: null,
  },
  {
    mentor: team.member,
    apprentice: team.nurse,
    from: day(360),
    until: day(30),
    aims: [{ id: 'demonstration-aim-3', text: '掌握导管维护（示例）', reachedOn: day(45) }],
    paper: [],
    assessment: { on: day(28), verdict: 'excellent', text: '操作规范，能独立值班。（示例）' },
  },
];

export const projectOf = (year: number): ProjectInput => ({
  name: '静脉输液安全闭环管理改进（示例）',
  approvedBy: '示例人民医院',
  year,
  number: `示例立项〔${year}〕3号`,
  aim: '输液外渗发生率降低一半（示例）',
  state: 'running',
  members: Object.values(team),
  funds: 5_000_000,
  startsOn: `${year}-01-10`,
  endsOn: '',
  evidence: [],
  conclusion: '',
});

type ResultRow = readonly [
  name: string,
  kind: ResultInput['kind'],
  level: ResultInput['level'],
  ago: number,
  details: ResultInput['details'],
];

const resultRows: readonly ResultRow[] = [
  [
    '输液接口防脱落固定装置（示例）',
    'technology',
    'region',
    80,
    { form: 'patent', patentKind: 'utilityModel', appliedOn: '', grantedOn: '' },
  ],
  [
    '“三看一问”交接班工作法（示例）',
    'service',
    'city',
    150,
    {
      form: 'method',
      essence: '看管路、看皮肤、看记录，问感受。（示例）',
      spreadTo: '全院十二个病区',
    },
  ],
  [
    '静脉输液质量评价软件（示例）',
    'management',
    'city',
    240,
    {
      form: 'software',
      softwareVersion: 'V1.0',
      registeredOn: '',
    },
  ],
  ['危重患者转运核查表（示例）', 'management', 'unit', 300, { form: 'achievement' }],
  [
    '基层护理带教论文（示例）',
    'mechanism',
    'unit',
    420,
    {
      form: 'paper',
      journal: '示例护理杂志',
      issue: '第 3 期',
      indexedBy: '',
    },
  ],
];

export const resultsOf = (day: (ago: number) => string): readonly ResultInput[] =>
  resultRows.map(([name, kind, level, ago, details], index) => ({
    name,
    kind,
    level,
    recognisedBy: '示例认定单位',
    recognisedOn: day(ago),
    number: `示例证字第 ${index + 1} 号`,
    details,
    owners: [
      { ...team.leader, part: '总体设计' },
      { ...team.member, part: '试用与改进' },
    ],
    evidence: [],
    economicBenefit: '每年节约耗材费用（示例）',
    economicFen: 1_200_000,
    socialBenefit: '减少患者不适（示例）',
    usedAt: '示例人民医院各病区',
    projectId: null,
  }));

const event = (id: string, kind: MemberEventKind, on: string, name: string, hours = 0) => ({
  id,
  kind,
  on,
  name,
  level: kind === 'honour' ? ('unit' as const) : null,
  issuedBy: '示例授予单位',
  hours,
  evidence: [],
});

/** The member ledger: id in the roster, and what is kept of each. */
export const membersOf = (day: (ago: number) => string): readonly (readonly [string, MemberInput])[] => [
  [
    team.member.memberId,
    {
      name: team.member.name,
      role: 'core',
      position: '心内科护士',
      joinedOn: '2020-01-01',
      leftOn: '',
      events: [
        event('demonstration-event-1', 'title', day(200), '主管护师（示例）'),
        event('demonstration-event-2', 'training', day(100), '危重症专科护士培训（示例）', 80),
      ],
    },
  ],
  [
    team.nurse.memberId,
    {
      name: team.nurse.name,
      role: 'member',
      position: '急诊科护士',
      joinedOn: '2020-01-01',
      leftOn: '',
      events: [event('demonstration-event-3', 'honour', day(160), '医院岗位能手（示例）')],
    },
  ],
  ...withoutAccount.map(({ id, name, position }): readonly [string, MemberInput] => [
    id,
    { name, role: 'member', position, joinedOn: day(300), leftOn: '', events: [] },
  ]),
];
