import type { Answers, FileRef, RosterEntry } from '@domain/form/answers';

type Row = readonly [
  name: string,
  sex: '男' | '女',
  birth: string,
  grade: RosterEntry['grade'],
  education: RosterEntry['education'],
  position: string,
];

/** What one made-up studio files. */
export interface Example {
  readonly studioName: string;
  readonly title: string;
  readonly team: readonly Row[];
  readonly project: string;
  readonly result: string;
  readonly work: string;
  readonly venue: string;
}

export const school: Example = {
  studioName: '孙样本物理实验创新工作室',
  title: 'masterTeacher',
  team: [
    ['孙样本', '男', '1974-06', 'senior', 'bachelor', '物理教师'],
    ['甲示范', '女', '1981-03', 'senior', 'master', '物理教师'],
    ['乙示范', '男', '1985-11', 'intermediate', 'bachelor', '实验员'],
    ['丙示范', '女', '1990-08', 'intermediate', 'master', '物理教师'],
    ['丁示范', '女', '1993-01', 'junior', 'bachelor', '科学教师'],
    ['戊示范', '男', '1996-05', 'junior', 'bachelor', '信息技术教师'],
  ],
  project: '低成本物理演示实验的设计与推广（示例）',
  result: '初中电学分组实验箱（示例）',
  work: '工作室以课堂演示实验为抓手，每两周开展一次集体备课和实验研讨，面向区内乡镇中学开展送教下乡。近两年自制教具二十余件，带教青年教师四人，开设公开课十二节。（本段为演示内容。）',
  venue: '示例中学实验楼 2 层 208 室，90 平方米',
};

export const hospital: Example = {
  studioName: '马示例护理创新工作室',
  title: 'regionalModelWorker',
  team: [
    ['马示例', '女', '1972-03', 'senior', 'doctor', '护理部主任'],
    ['白喆示', '男', '1980-05', 'senior', 'master', '心内科护士长'],
    ['田堃例', '男', '1984-11', 'intermediate', 'bachelor', '急诊科护士长'],
    ['金镕样', '男', '1986-01', 'intermediate', 'bachelor', '手术室护士'],
    ['何玥演', '女', '1990-07', 'junior', 'college', '儿科护士'],
    ['纳示范', '女', '1988-02', 'intermediate', 'master', '康复科治疗师'],
  ],
  project: '静脉输液安全闭环管理改进（示例）',
  result: '输液接口防脱落固定装置（示例）',
  work: '工作室围绕临床护理中的难点开展技术攻关：改进静脉输液流程；开展名师带徒；每季度下基层义诊和培训。（本段为演示内容。）',
  venue: '门诊楼 3 层 305 室，60 平方米',
};

export const theatre: Example = {
  studioName: '陈例子舞台美术创新工作室',
  title: 'regionalModelWorker',
  team: [
    ['陈例子', '男', '1970-02', 'senior', 'bachelor', '舞台美术设计'],
    ['己示范', '女', '1982-09', 'senior', 'master', '灯光设计'],
    ['庚示范', '男', '1986-12', 'intermediate', 'bachelor', '音响师'],
    ['辛示范', '女', '1989-04', 'intermediate', 'college', '服装设计'],
    ['壬示范', '男', '1995-10', 'junior', 'college', '道具制作'],
  ],
  project: '流动演出轻量化舞台系统（示例）',
  result: '可折叠景片快速装拆工艺（示例）',
  work: '工作室围绕下乡演出装台慢、运输难的问题开展技术攻关，完成轻量化景片和灯架的试制，装台时间明显缩短；每季度举办一次技术交流，带徒三人。（本段为演示内容。）',
  venue: '示例艺术剧院排练楼 1 层，120 平方米',
};

/**
 * The whole form of an example.
 * @param year of the round: projects and results lie in it and in the year before
 */
export const answersOf = (example: Example, phone: string, year: number, file: FileRef): Answers => ({
  studioName: example.studioName,
  phone,
  titles: [
    {
      id: 'title-1',
      kind: example.title,
      year: year - 2,
      awardedBy: '示例颁授单位',
      certificate: [file],
    },
  ],
  roster: example.team.map(([name, sex, birth, grade, education, position], index) => ({
    id: `person-${index + 1}`,
    name,
    sex,
    birth,
    grade,
    education,
    role: index === 0 ? ('leader' as const) : ('core' as const),
    position,
  })),
  projects: [{ id: 'project-1', name: example.project, approvedBy: '示例立项单位', year, evidence: [file] }],
  work: example.work,
  results: [
    {
      id: 'result-1',
      name: example.result,
      level: 'city',
      recognisedBy: '示例认定单位',
      date: `${year - 1}-11`,
      benefit: '已在本单位使用，效果良好（示例）。',
      evidence: [file],
    },
  ],
  venue: example.venue,
  venuePhotos: [file],
  funds: 3_000_000,
  fundsEvidence: [file],
});
