import type { Problem } from '../failure/failure';
import type { Composition } from './composition';

/**
 * The arithmetic of row 4 of 附件2: 男 + 女 = 共; 中级 + 高级 ≤ 共; 本科 + 硕士 + 博士 ≤ 大专以上 ≤ 共.
 * Figures counted from a complete roster always hold; an incomplete one does not, and says what is missing.
 */
export const checkArithmetic = (c: Composition, field: string): readonly Problem[] => {
  const problem = (message: string): Problem => ({ field, message });
  return [
    c.men + c.women === c.total
      ? []
      : problem(`男 ${c.men} 人加女 ${c.women} 人不等于共 ${c.total} 人，请补全名册中的性别。`),
    c.intermediate + c.senior <= c.total
      ? []
      : problem(`中级 ${c.intermediate} 人加高级 ${c.senior} 人多于共 ${c.total} 人，请核对名册。`),
    c.bachelor + c.master + c.doctor <= c.collegeOrAbove
      ? []
      : problem(`本科、硕士、博士合计多于大专（含以上）${c.collegeOrAbove} 人，请核对名册。`),
    c.collegeOrAbove <= c.total
      ? []
      : problem(`大专（含以上）${c.collegeOrAbove} 人多于共 ${c.total} 人，请核对名册。`),
  ].flat();
};
