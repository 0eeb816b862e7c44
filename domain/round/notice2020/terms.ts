import { fromShanghai } from '../../time/shanghai';
import type { RoundTerms } from '../round';
import { classes, targets } from './classes';
import { conditions } from './conditions';
import { formSections } from './form-sections';
import { implementingRules } from './implementing-rules';
import { titleKinds } from './title-kinds';

const programme = '宁夏教科文卫体工会劳动模范、名师名医名家及技能人才创新工作室';

/** The notice of 2020-09-08 as a round: the first one, not a special case. */
export const notice2020: RoundTerms = {
  year: 2020,
  title: '2020年创新工作室申报',
  programme,
  notice: {
    title: '关于申报宁夏教科文卫体工会劳动模范名师名医名家及技能人才创新工作室的通知',
    addressee: '各直属工会：',
    paragraphs: [
      '2020年宁夏教科文卫体工会劳动模范名师名医名家及技能人才创新工作室申报工作已开始，请各单位按照《宁夏教科文卫体工会劳动模范名师名医名家及技能人才创新工作室实施办法》要求积极创建，并于9月29日前向宁夏教科文卫体工会报送相关材料。',
      '联 系 人：李明军',
      '联系电话：0951-2090101',
    ],
    issuer: '宁夏教科文卫体工会委员会',
    date: '2020年9月8日',
    attachments: [
      {
        title: '宁夏教科文卫体工会劳动模范名师名医名家及技能人才创新工作室实施办法',
        paragraphs: implementingRules,
      },
      {
        title: '宁夏教科文卫体工会劳动模范名师名医名家及技能人才创新工作室申报表',
        paragraphs: ['在本程序中填写；提交后可打印为原表样式。'],
      },
    ],
  },
  contact: { name: '李明军', phone: '0951-2090101' },
  opensAt: fromShanghai('2020-09-08 00:00'),
  // "于9月29日前" names no time of day: read as the end of that day, and settable in every round.
  cutoffAt: fromShanghai('2020-09-29 23:59:59.999'),
  titleKinds,
  sections: formSections,
  conditions,
  way: [
    { kind: 'unit', capacities: ['unitUnion', 'unitAdministration'] },
    { kind: 'unionsBetween' },
    { kind: 'industryUnion' },
  ],
  targets,
  classes,
  reminders: { daysBefore: [14, 7, 3, 1, 0], timeOfDay: '09:00' },
  phrases: {
    unitUnion: ['情况属实，同意推荐申报。', '材料齐全，符合基本条件，同意推荐。'],
    unitAdministration: ['情况属实，同意推荐申报。', '同意推荐，单位将在场地和经费上予以保障。'],
    directUnion: ['经审核，同意上报。', '材料齐全，符合基本条件，同意上报。'],
    industryUnion: ['经审核，同意进入考核评审。', '经审核，不符合基本条件，不予通过。'],
  },
};
