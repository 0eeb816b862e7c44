import type { Answers, FileRef } from '../../../domain/form/answers';

const member = (
  index: number,
  sex: '男' | '女',
  birth: string,
  grade: 'junior' | 'intermediate' | 'senior',
  education: 'college' | 'bachelor' | 'master' | 'doctor',
) => ({
  id: `member-${index}`,
  name: `组员${index}示例`,
  sex,
  birth,
  grade,
  education,
  role: index === 1 ? ('leader' as const) : ('member' as const),
  position: '医师',
});

/**
 * A form that meets every blocking condition of 2020: eight people, a title, a project, results, a venue, funds.
 * @param file an uploaded file, attached wherever evidence is asked for
 */
export const completeAnswers = (file: FileRef): Answers => ({
  studioName: '马示例护理创新工作室',
  phone: '13800000001',
  titles: [
    {
      id: 'title-1',
      kind: 'regionalModelWorker',
      year: 2018,
      awardedBy: '示例颁授单位',
      certificate: [file],
    },
  ],
  roster: [
    member(1, '女', '1972-03', 'senior', 'doctor'),
    member(2, '男', '1980-05', 'senior', 'master'),
    member(3, '女', '1984-11', 'intermediate', 'bachelor'),
    member(4, '女', '1986-01', 'intermediate', 'bachelor'),
    member(5, '男', '1990-07', 'junior', 'college'),
    member(6, '女', '1992-09', 'junior', 'bachelor'),
    member(7, '男', '1988-02', 'intermediate', 'master'),
    member(8, '女', '1995-12', 'junior', 'college'),
  ],
  projects: [
    { id: 'project-1', name: '示例护理流程改进', approvedBy: '示例医院', year: 2020, evidence: [file] },
  ],
  work: '工作室围绕护理服务开展技术培训、业务交流和名师带徒。',
  results: [
    {
      id: 'result-1',
      name: '示例护理成果',
      level: 'region',
      recognisedBy: '示例认定单位',
      date: '2019-10',
      benefit: '缩短住院日。',
      evidence: [file],
    },
  ],
  venue: '示例医院门诊楼三层，八十平方米。',
  venuePhotos: [file],
  funds: 5_000_000,
  fundsEvidence: [],
  managementRules: [file],
  otherMaterials: [],
});
