import type { Application, FormVersion, Opinion } from '@domain/application/application';
import type { Answers, FileRef, RosterEntry } from '@domain/form/answers';
import { composeTeam } from '@domain/form/composition';
import type { OfficerCapacity } from '@domain/people/person';
import { notice2020 } from '@domain/round/notice2020/terms';
import type { Round } from '@domain/round/round';
import { fromShanghai } from '@domain/time/shanghai';
import { checkAddress } from '../../../cloudfunctions/documents/paper/check-address';
import { composePaper } from '../../../cloudfunctions/documents/paper/compose-paper';
import type { FormPaper } from '../../../cloudfunctions/documents/paper/form-paper';

/** A full application with plainly made-up people, rare characters among their names. */
const file = (id: string): FileRef => ({ id, name: `${id}.jpg`, size: 1024, type: 'image/jpeg' });
const member = (
  id: string,
  name: string,
  sex: '男' | '女',
  birth: string,
  grade: RosterEntry['grade'],
  education: RosterEntry['education'],
  position: string,
  role: RosterEntry['role'] = 'member',
): RosterEntry => ({ id, name, sex, birth, grade, education, position, role });

export const shortWork = [
  '工作室成立以来，围绕临床一线的难点开展护理技术攻关，形成“每月一题、每季一训、每年一评”的工作机制。三年来开展技术培训 36 次，培训职工 1,280 人次；结成师徒 12 对，出师 9 人。',
  '先后完成静脉输液安全管理、老年患者防跌倒等 5 项改进，平均住院日由 9.6 天降至 8.4 天，患者满意度达到 98.7%。相关做法在 3 家县级医院推广。',
].join('\n');

const paragraph =
  '在技术攻关方面，工作室以问题为导向，由成员提出选题、集体论证、分组实施：第一，梳理流程；第二，改进器具；第三，固化标准。先后研制“可调节输液架”（实用新型专利）等 4 件器具，形成操作规范 11 份，其中《老年患者防跌倒护理规范》被列为地方标准。成果应用后，同类不良事件由每千住院日 1.8 例降至 0.6 例，节约成本约 36.5 万元。';
export const longWork = [
  shortWork,
  ...Array.from({ length: 9 }, (_, at) => `（${at + 1}）${paragraph}`),
].join('\n');

export const answersWith = (work: string): Answers => ({
  studioName: '马示例创新工作室',
  phone: '0951-0000000',
  titles: [
    { id: 't1', kind: 'nationalModelWorker', year: 2015, awardedBy: '国务院', certificate: [file('c1')] },
    {
      id: 't2',
      kind: 'regionalLabourMedal',
      year: 2012,
      awardedBy: '自治区总工会',
      certificate: [file('c2'), file('c3')],
    },
  ],
  roster: [
    member('m1', '马示例', '女', '1970-03-12', 'senior', 'doctor', '主任护师', 'leader'),
    member('m2', '王喆堃', '男', '1975-06', 'senior', 'master', '副主任医师', 'core'),
    member('m3', '李镕玥', '女', '1982-11', 'intermediate', 'master', '主管护师', 'core'),
    member('m4', '赵䶮样', '男', '1985', 'intermediate', 'bachelor', '主管技师'),
    member('m5', '陈㛃例', '女', '1988-02', 'intermediate', 'bachelor', '主管护师'),
    member('m6', '杨𬭎范', '男', '1990-09', 'junior', 'bachelor', '护师'),
    member('m7', '吴𡋾试', '男', '1992-12-30', 'junior', 'college', '护士'),
    member('m8', '古丽示例·样本江', '女', '1995-07', 'none', 'belowCollege', '见习护士'),
  ],
  projects: [
    {
      id: 'p1',
      name: '老年住院患者跌倒风险分级护理的应用研究',
      approvedBy: '示例市科学技术局',
      year: 2020,
      evidence: [file('e1'), file('e2')],
    },
    {
      id: 'p2',
      name: '静脉输液安全闭环管理',
      approvedBy: '示例医院',
      year: 2019,
      evidence: [file('e3')],
    },
  ],
  work,
  results: [
    {
      id: 'r1',
      name: '可调节输液架（实用新型专利 ZL 2019 2 0000000.0）',
      level: 'nation',
      recognisedBy: '国家知识产权局',
      date: '2019-12-03',
      benefit: '年节约成本 12.5 万元',
      evidence: [file('e4')],
    },
    {
      id: 'r2',
      name: '老年患者防跌倒护理规范',
      level: 'region',
      recognisedBy: '自治区卫生健康委员会',
      date: '2020-06',
      benefit: '在 3 家县级医院推广',
      evidence: [file('e5'), file('e6'), file('e7')],
    },
  ],
  venue: '门诊楼 3 层 305 室，60 平方米',
  venuePhotos: [file('v1'), file('v2')],
  funds: 8_650_050,
  fundsEvidence: [file('f1')],
  managementRules: [file('g1')],
  otherMaterials: [],
});

const names: Readonly<Record<string, string>> = {
  'unitUnion:u1': '示例医院工会委员会',
  'unitAdministration:u1': '中共示例医院委员会',
  'directUnion:u2': '示例市卫生系统工会委员会',
  'industryUnion:top': '宁夏教科文卫体工会委员会',
};

const opinion = (
  capacity: OfficerCapacity,
  unionId: string,
  personName: string,
  at: string,
  text: string,
  formVersion = 2,
): Opinion => ({
  post: { capacity, unionId },
  unionName: names[`${capacity}:${unionId}`] ?? '',
  sealName: names[`${capacity}:${unionId}`] ?? '',
  personId: personName,
  personName,
  at: fromShanghai(at),
  verdict: 'agree',
  text,
  formVersion,
});

export const opinions: readonly Opinion[] = [
  opinion('unitUnion', 'u1', '刘样例', '2020-09-16 09:12', '情况属实，同意推荐申报。', 1),
  opinion(
    'unitAdministration',
    'u1',
    '孙示范',
    '2020-09-17 23:59',
    '同意推荐，单位将在场地和经费上予以保障。',
  ),
  opinion('directUnion', 'u2', '周样板', '2020-09-18 10:30', '材料齐全，符合基本条件，同意上报。'),
  opinion('industryUnion', 'top', '郑示意', '2020-09-25 15:05', '经审核，同意进入考核评审。'),
];

export const round: Round = {
  ...notice2020,
  _id: 'round2020',
  state: 'open',
  amendments: [],
  publishedAt: notice2020.opensAt,
  closedAt: null,
  version: 1,
};

export const form = (answers: Answers): FormVersion => ({
  number: 2,
  at: fromShanghai('2020-09-15 09:00'),
  code: 'K7QX-M3PD-2A9T',
  digest: '0'.repeat(64),
  answers,
});

export const applicationWith = (answers: Answers, given: readonly Opinion[] = opinions): Application => ({
  _id: 'a1',
  roundId: round._id,
  leaderId: 'leader',
  leaderName: '马示例',
  unionPath: ['u1', 'u2', 'top'],
  unitName: '示例医院',
  industry: '医疗卫生',
  answers,
  state: { phase: 'review' },
  stations: [
    {
      kind: 'unit',
      posts: [
        { capacity: 'unitUnion', unionId: 'u1' },
        { capacity: 'unitAdministration', unionId: 'u1' },
      ],
    },
    { kind: 'union', posts: [{ capacity: 'directUnion', unionId: 'u2' }] },
    { kind: 'industryUnion', posts: [{ capacity: 'industryUnion', unionId: 'top' }] },
  ],
  forms: [{ ...form(answers), number: 1 }, form(answers)],
  opinions: given,
  way: [],
  extension: null,
  teamIds: [],
  version: 9,
  savedAt: fromShanghai('2020-09-15 08:59'),
  savedOn: '手机',
  outbox: [],
  handled: [],
});

export interface PaperWishes {
  readonly work?: string;
  readonly answers?: Answers;
  readonly draft?: boolean;
  readonly given?: readonly Opinion[];
  /** What every opinion bears instead of the drawn seal. */
  readonly sealPicture?: Buffer;
  readonly change?: (application: Application) => Application;
}

/** @returns the sample as paper: submitted and with every opinion given, unless wished otherwise */
export const paperOf = (wishes: PaperWishes = {}): FormPaper => {
  const answers = wishes.answers ?? answersWith(wishes.work ?? shortWork);
  const version = wishes.draft ? null : form(answers);
  const application = applicationWith(answers, wishes.given);
  return composePaper({
    application: wishes.change ? wishes.change(application) : application,
    round,
    form: version,
    answers,
    composition: composeTeam(answers.roster as readonly RosterEntry[], fromShanghai('2020-09-15 09:00')),
    pictureOf: () => wishes.sealPicture ?? null,
    nameOfPost: ({ capacity, unionId }) => names[`${capacity}:${unionId}`] ?? '',
    checkUrl: checkAddress('https://studios.example.org'),
    now: fromShanghai('2020-09-14 12:00'),
  });
};
