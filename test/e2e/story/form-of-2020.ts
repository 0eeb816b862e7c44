import { PNG } from 'pngjs';
import type { Attachment } from '../hands/hands';

/** One person of the made-up team, in the form's own words. */
export interface Member {
  readonly name: string;
  readonly sex: '男' | '女';
  readonly birth: string;
  readonly grade: '无' | '初级' | '中级' | '高级';
  readonly education: '大专以下' | '大专' | '本科' | '硕士' | '博士';
  readonly role: '领军人物' | '骨干' | '成员';
  readonly position: string;
}

const member = (
  name: string,
  sex: Member['sex'],
  birth: string,
  grade: Member['grade'],
  education: Member['education'],
  role: Member['role'],
  position: string,
): Member => ({ name, sex, birth, grade, education, role, position });

/** A made-up team of eight. Five of the names hold characters that simple fonts and encodings lose. */
export const team: readonly Member[] = [
  member('马示例', '女', '1972-03', '高级', '博士', '领军人物', '护理部主任'),
  member('白喆示', '男', '1980-05', '高级', '硕士', '骨干', '心内科护士长'),
  member('田堃例', '男', '1984-11', '中级', '本科', '骨干', '急诊科护士长'),
  member('金镕样', '男', '1986-01', '中级', '本科', '成员', '手术室护士'),
  member('何玥演', '女', '1990-07', '初级', '大专', '成员', '儿科护士'),
  member('苏䶮试', '男', '1992-09', '初级', '本科', '成员', '信息科工程师'),
  member('纳示范', '女', '1988-02', '中级', '硕士', '成员', '康复科治疗师'),
  member('哈样本', '女', '1995-12', '初级', '大专', '成员', '门诊护士'),
];

/** What the leader writes into the form of 2020, question by question. */
export const form = {
  studioName: '马示例护理创新工作室',
  // Without a hyphen: the phone's number pad has none.
  phone: '09512000001',
  title: { kind: '自治区劳动模范', year: '2018', awardedBy: '示例自治区人民政府' },
  project: { name: '静脉输液安全闭环管理改进', approvedBy: '示例人民医院科教处', year: '2020' },
  work: [
    '工作室成立两年来，围绕临床护理中的难点开展技术攻关：',
    '一是改进静脉输液流程，差错上报由每季度 11 例降到 2 例；',
    '二是开展名师带徒 14 对，培养专科护士 9 名；',
    '三是下基层义诊 6 次，受益群众 1,830 人次。',
  ].join(''),
  result: {
    name: '输液接口防脱落固定装置',
    level: '自治区级',
    recognisedBy: '示例自治区护理学会',
    date: '2019-10',
    benefit: '每年节约耗材 12.6 万元',
  },
  venue: '门诊楼 3 层 305 室，60 平方米',
  funds: '50000',
  /** What the leader adds when the form comes back. */
  workAdded: '四是编写《示例护理操作手册》1 册，已在 5 家医院试用。',
} as const;

/** A picture as a camera makes it, of one colour running into another. */
const photograph = (red: number): Buffer => {
  const picture = new PNG({ width: 480, height: 360 });
  for (let at = 0; at < picture.data.length; at += 4) {
    picture.data.set([red, (at >> 6) % 256, (at >> 10) % 256, 255], at);
  }
  return PNG.sync.write(picture);
};

const attachment = (name: string, red: number): Attachment => ({ name, content: photograph(red) });

export const pictures = {
  certificate: attachment('劳模证书.png', 200),
  project: attachment('立项通知.png', 120),
  result: attachment('认定证书.png', 60),
  venue: attachment('活动场所.png', 20),
  rules: attachment('管理制度.png', 240),
} as const;
