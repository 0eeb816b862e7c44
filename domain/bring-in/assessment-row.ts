import { outcomeThatStands } from '../assessment/assessment';
import { dayInShanghai } from '../time/shanghai';
import type { BringInFacts } from './facts';
import { noonOf, type ReadRow } from './read-row';
import { dayOfCell, gradeOfWord } from './sheets';
import type { BringAssessment } from './step';

/** @returns how a row of a year's assessment is read */
export const assessmentOfRow =
  (facts: BringInFacts): ReadRow<'assessments', BringAssessment> =>
  ({ number, at }, { studioId, since }, report) => {
    const year = /^(19|20)\d{2}$/u.test(at.年度) ? Number(at.年度) : null;
    const grade = gradeOfWord(at.等次);
    const total = at.得分 === '' ? null : Number(at.得分);
    const filedOn = dayOfCell(at.备案日期);
    let sound = true;
    const wrong = (column: string, message: string): void => {
      sound = false;
      report(number, column, message);
    };
    if (year === null) wrong('年度', '年度请填四位数字，例如 2019。');
    else if (`${year}-12-31` < since) wrong('年度', '这一年还没有命名，不会有年度考核，请核对。');
    if (grade === null) wrong('等次', '等次请填“优秀”“合格”“基本合格”或“不合格”。');
    if (total !== null && !(Number.isInteger(total) && total >= 0 && total <= 100)) {
      wrong('得分', '得分应为 0 到 100 的整数，没有打分请留空。');
    }
    if (filedOn === null) wrong('备案日期', '日期请写成 2019-12-20 的样子。');
    else if (filedOn > dayInShanghai(facts.now)) wrong('备案日期', '备案日期不能晚于今天。');
    else if (year !== null && filedOn < `${year}-01-01`) wrong('备案日期', '备案日期早于考核年度，请核对。');
    if (!sound || year === null || grade === null || filedOn === null) return null;
    const there = facts.assessments.find((one) => one.studioId === studioId && one.year === year);
    if (!there) {
      return { kind: 'bringAssessment', studioId, year, grade, total, filedAt: noonOf(filedOn) };
    }
    const stands = outcomeThatStands(there);
    if (
      stands?.grade === grade &&
      stands.total === total &&
      there.filedAt !== '' &&
      dayInShanghai(there.filedAt) === filedOn
    ) {
      return 'unchanged';
    }
    report(number, '年度', `${year} 年度已有考核记录，与表中不一致。已有的考核只能用“更正”改动。`);
    return null;
  };
