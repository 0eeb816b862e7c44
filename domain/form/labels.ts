import type { Education, Grade, ResultLevel, RosterRole } from './answers';

/** The form's words for each choice. */
export const gradeNames: Readonly<Record<Grade, string>> = {
  none: '无',
  junior: '初级',
  intermediate: '中级',
  senior: '高级',
};
export const educationNames: Readonly<Record<Education, string>> = {
  belowCollege: '大专以下',
  college: '大专',
  bachelor: '本科',
  master: '硕士',
  doctor: '博士',
};
export const rosterRoleNames: Readonly<Record<RosterRole, string>> = {
  leader: '领军人物',
  core: '骨干',
  member: '成员',
};
export const resultLevelNames: Readonly<Record<ResultLevel, string>> = {
  unit: '单位',
  city: '地市级',
  region: '自治区级',
  nation: '国家级',
};
