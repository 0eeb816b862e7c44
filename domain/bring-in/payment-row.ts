import { dayInShanghai } from '../time/shanghai';
import type { BringInFacts } from './facts';
import { noonOf, type ReadRow, words } from './read-row';
import { dayOfCell, fenOfCell } from './sheets';
import type { BringPayment } from './step';

/** @returns how a row of a subsidy that was paid is read: one for a title, ever (二(三)) */
export const paymentOfRow =
  (facts: BringInFacts): ReadRow<'payments', BringPayment> =>
  ({ number, at }, { titleId, since }, report) => {
    const amount = fenOfCell(at['金额（元）']);
    const day = dayOfCell(at.发放日期);
    let sound = words(report, number, '凭证号', at.凭证号, 60);
    const wrong = (column: string, message: string): void => {
      sound = false;
      report(number, column, message);
    };
    if (amount === null) wrong('金额（元）', '请填写金额，例如 60000 或 60000.50。');
    if (day === null) wrong('发放日期', '日期请写成 2019-12-20 的样子。');
    else if (day > dayInShanghai(facts.now)) wrong('发放日期', '发放日期不能晚于今天。');
    else if (day < since) wrong('发放日期', '发放日期早于命名日期，请核对。');
    if (!sound || amount === null || day === null) return null;
    const there = facts.subsidies.find((one) => one.titleId === titleId);
    if (!there) {
      return { kind: 'bringPayment', titleId, amount, at: noonOf(day), reference: at.凭证号 };
    }
    const { state } = there;
    if (
      there.amount === amount &&
      state.kind === 'paid' &&
      state.reference === at.凭证号 &&
      dayInShanghai(state.at) === day
    ) {
      return 'unchanged';
    }
    report(
      number,
      '称号编号',
      '这个称号已有补助记录，与表中不一致。补助是一次性的，不会再登记一笔（二(三)）。',
    );
    return null;
  };
