import type { Composition } from '@domain/form/composition';

const gap = '　　';

/** The three lines of row 4 of 附件2, word for word; places stay blank while nothing is known of the team. */
export const teamLines = (composition: Composition): readonly string[] => {
  const count = (value: number | null) => (composition.total === 0 || value === null ? gap : ` ${value} `);
  const { total, men, women, averageAge, intermediate, senior, collegeOrAbove, bachelor, master, doctor } =
    composition;
  return [
    `共${count(total)}人（其中男${count(men)}人，女${count(women)}人）`,
    `平均年龄${count(averageAge)}岁；技术等级：中级${count(intermediate)}人，高级${count(senior)}人。`,
    `大专（含以上）${count(collegeOrAbove)}人，其中：本科${count(bachelor)}人，硕士${count(master)}人，博士${count(doctor)}人。`,
  ];
};
