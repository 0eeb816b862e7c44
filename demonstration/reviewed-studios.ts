import type { Example } from './answers';

const team = (leader: string, position: string): Example['team'] => [
  [leader, '女', '1973-04', 'senior', 'master', position],
  ['队员甲演示', '男', '1982-06', 'senior', 'bachelor', position],
  ['队员乙演示', '女', '1987-02', 'intermediate', 'master', position],
  ['队员丙演示', '男', '1991-09', 'intermediate', 'bachelor', position],
  ['队员丁演示', '女', '1995-12', 'junior', 'bachelor', position],
];

const example = (
  leader: string,
  subject: string,
  position: string,
  project: string,
  result: string,
): Example => ({
  studioName: `${leader}${subject}创新工作室`,
  title: 'regionalModelWorker',
  team: team(leader, position),
  project: `${project}（示例）`,
  result: `${result}（示例）`,
  work: `工作室围绕${project}开展技术攻关，每月组织一次技术培训和业务交流，名师带徒两对，徒弟已能独立承担任务。（本段为演示内容。）`,
  venue: '示例楼 2 层，80 平方米',
});

/** What the studios in review have filed, by the leader's key. */
export const reviewedExamples: Readonly<Record<string, Example>> = {
  'college-leader': example('申报甲样本', '智能焊接', '实训教师', '焊接实训教学改进', '模块化焊接实训台'),
  'college-second': example('申报乙样本', '学前教育', '专业教师', '幼儿游戏课程开发', '乡村幼儿园游戏材料箱'),
  'athletes-leader': example('申报丙样本', '青少年体能', '教练员', '青少年体能监测', '便携式体能测试流程'),
  'athletes-second': example('申报丁样本', '武术传承', '教练员', '地方拳种整理', '校园武术分级教材'),
  'herbs-leader': example('申报戊样本', '中医适宜技术', '主治医师', '基层适宜技术推广', '颈肩痛综合外治方案'),
  'herbs-second': example('申报己样本', '中药炮制', '中药师', '炮制工艺规范', '饮片质量快速比对卡'),
};
