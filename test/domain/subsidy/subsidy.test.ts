import fc from 'fast-check';
import { Failure } from '../../../domain/failure/failure';
import { classes } from '../../../domain/round/notice2020/classes';
import { settle, spendingProblems, usualKinds } from '../../../domain/subsidy/spending';
import {
  approve,
  assertAmount,
  assertWithinBudget,
  markReturned,
  pay,
  received,
  type Subsidy,
} from '../../../domain/subsidy/subsidy';

const at = '2020-11-10T02:00:00.000Z';
const by = (personId: string) => ({ personId, personName: `${personId}示例`, at });
const proposed: Subsidy = {
  titleId: 'title',
  roundId: '2020',
  studioId: 'studio.leader',
  unionPath: ['hospital', 'industry'],
  studioName: '马示例创新工作室',
  unitName: '示例医院',
  class: 2,
  amount: 7_000_000,
  proposedBy: by('a'),
  approvals: [],
  state: { kind: 'proposed' },
  payments: [],
  spendings: [],
};
const outcome = (work: () => unknown): string => {
  try {
    work();
    return 'done';
  } catch (thrown) {
    return thrown instanceof Failure ? thrown.code : 'broken';
  }
};
const classOf = (number: number) => {
  const found = classes.find((one) => one.class === number);
  if (!found) throw new Error('no such class');
  return found;
};

describe('the sum of a subsidy (二(四))', () => {
  it.each([
    [1, 10_000_000, 'done'],
    [1, 9_999_999, 'RULES_NOT_MET'],
    [2, 6_000_000, 'done'],
    [2, 8_000_000, 'done'],
    [2, 8_000_001, 'RULES_NOT_MET'],
    [3, 1_000_000, 'done'],
    [3, 999_999, 'RULES_NOT_MET'],
    [3, 1_000_000.5, 'RULES_NOT_MET'],
    [4, 1_000_000, 'RULES_NOT_MET'],
  ])('of class %d, %d fen: %s', (number, amount, expected) => {
    expect(outcome(() => assertAmount(classOf(number), amount))).toBe(expected);
  });

  it('names the range and the clause', () => {
    expect(() => assertAmount(classOf(2), 1)).toThrow('应在 60,000 至 80,000 元之间');
  });

  it('stays within the budget of the round', () => {
    expect(outcome(() => assertWithinBudget([3, 4], 7))).toBe('done');
    expect(outcome(() => assertWithinBudget([3, 5], 7))).toBe('RULES_NOT_MET');
  });
});

describe('a subsidy', () => {
  it('is approved by two different people', () => {
    const once = approve(proposed, by('a'));
    expect(once.state.kind).toBe('proposed');
    expect(outcome(() => approve(once, by('a')))).toBe('NOT_ALLOWED');
    expect(approve(once, by('b')).state.kind).toBe('approved');
  });

  it('is paid after approval only, and again only after it came back', () => {
    expect(outcome(() => pay(proposed, '凭证1', by('c')))).toBe('WRONG_STATE');
    const approved = approve(approve(proposed, by('a')), by('b'));
    expect(outcome(() => pay(approved, ' ', by('c')))).toBe('INVALID');
    const paid = pay(approved, '凭证1', by('c'));
    expect(outcome(() => pay(paid, '凭证2', by('c')))).toBe('WRONG_STATE');
    const again = pay(markReturned(paid, '账号有误', by('c')), '凭证2', by('c'));
    expect(again.payments.map(({ kind }) => kind)).toEqual(['paid', 'returned', 'paid']);
    expect(received(again)).toBe(7_000_000);
  });

  it('never gives a title more than its amount once, whatever people try', () => {
    const steps = fc.array(fc.constantFrom('approveA', 'approveB', 'pay', 'return'), { maxLength: 30 });
    const take = (subsidy: Subsidy, step: string): Subsidy => {
      try {
        if (step === 'pay') return pay(subsidy, '凭证', by('c'));
        if (step === 'return') return markReturned(subsidy, '账号有误', by('c'));
        return approve(subsidy, by(step));
      } catch {
        return subsidy;
      }
    };
    fc.assert(
      fc.property(steps, (taken) => {
        const after = taken.reduce(take, proposed);
        const paid = after.payments.filter(({ kind }) => kind === 'paid').length;
        const back = after.payments.length - paid;
        expect(paid - back).toBe(after.state.kind === 'paid' ? 1 : 0);
        expect(received(after)).toBe((paid - back) * after.amount);
        if (paid > 0) expect(new Set(after.approvals.map(({ personId }) => personId)).size).toBe(2);
      }),
    );
  });
});

describe('spending it (专款专用)', () => {
  const spending = {
    day: '2020-12-01',
    amount: 120_000,
    kind: 'equipment',
    purpose: '购置示教模型',
    receipts: [{ id: 'file', name: '发票.jpg', size: 1, type: 'image/jpeg' }],
    approvedBy: '示例审批人',
  };
  it.each([
    ['is fine', spending, []],
    ['of a kind that is not allowed', { ...spending, kind: 'banquet' }, ['kind']],
    ['tomorrow', { ...spending, day: '2020-12-03' }, ['day']],
    ['of nothing', { ...spending, amount: 0 }, ['amount']],
    ['without a receipt', { ...spending, receipts: [] }, ['receipts']],
    ['without purpose and approval', { ...spending, purpose: '', approvedBy: '' }, ['purpose', 'approvedBy']],
  ])('%s', (_, given, fields) => {
    expect(spendingProblems(given, usualKinds, '2020-12-02').map(({ field }) => field)).toEqual(fields);
  });

  it('adds up, and more than received is flagged', () => {
    const entry = (id: string, amount: number, kind: string) => ({
      ...spending,
      id,
      amount,
      kind,
      enteredBy: 'a',
      at,
      withdrawn: null,
    });
    const spent = [entry('1', 300, 'equipment'), entry('2', 200, 'training'), entry('3', 100, 'equipment')];
    expect(settle(1_000, spent)).toEqual({
      received: 1_000,
      spent: 600,
      balance: 400,
      overspent: false,
      byKind: [
        { kind: 'equipment', amount: 400 },
        { kind: 'training', amount: 200 },
      ],
    });
    expect(settle(599, spent).overspent).toBe(true);
  });
});
