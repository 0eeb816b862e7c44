import fc from 'fast-check';
import { Failure } from '../../../domain/failure/failure';
import type { Review } from '../../../domain/review/review';
import { classes } from '../../../domain/round/notice2020/classes';
import { assertBudgetHolds, reserve } from '../../../domain/subsidy/reserve';
import {
  askAboutSpending,
  enterSpending,
  explainSpending,
  settle,
  spendingProblems,
  withdrawSpending,
} from '../../../domain/subsidy/spending';
import {
  approve,
  assertAmount,
  assertWithinBudget,
  changeAmount,
  markReturned,
  pay,
  received,
  type Subsidy,
} from '../../../domain/subsidy/subsidy';
import { assertSubsidyTerms, subsidyId, usualSubsidyTerms } from '../../../domain/subsidy/subsidy-terms';

const at = '2020-11-10T02:00:00.000Z';
const by = (personId: string) => ({ personId, personName: `${personId}示例`, at });
const proposed: Subsidy = {
  titleId: 'title',
  roundId: '2020',
  year: null,
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
    expect(spendingProblems(given, usualSubsidyTerms.kinds, '2020-12-02').map(({ field }) => field)).toEqual(
      fields,
    );
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
      unexplained: { count: 0, amount: 0 },
      byKind: [
        { kind: 'equipment', amount: 400 },
        { kind: 'training', amount: 200 },
      ],
    });
    expect(settle(599, spent).overspent).toBe(true);
  });

  it('leaves a spending unexplained from the question until its answer', () => {
    const one = { ...spending, id: '1', enteredBy: 'a', at, withdrawn: null };
    const asked = askAboutSpending([one], '1', { text: '请补充验收单。', by: 'b', at });
    expect(settle(200_000, asked).unexplained).toEqual({ count: 1, amount: 120_000 });
    expect(outcome(() => askAboutSpending(asked, '1', { text: '再问', by: 'b', at }))).toBe('WRONG_STATE');
    expect(outcome(() => explainSpending(asked, '1', { text: ' ', by: 'a', at }))).toBe('INVALID');
    const answered = explainSpending(asked, '1', { text: '验收单已补。', by: 'a', at });
    expect(settle(200_000, answered).unexplained).toEqual({ count: 0, amount: 0 });
    expect(outcome(() => explainSpending(answered, '1', { text: '再答', by: 'a', at }))).toBe('WRONG_STATE');
    expect(outcome(() => askAboutSpending(asked, 'other', { text: '问', by: 'b', at }))).toBe('NOT_FOUND');
  });

  it('never goes below zero without a flag, whatever is entered, taken back, paid or sent back', () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('enter' as const), amount: fc.integer({ min: 1, max: 9_000_000 }) }),
      fc.record({ do: fc.constant('takeBack' as const), amount: fc.nat(5) }),
      fc.record({ do: fc.constant('return' as const), amount: fc.constant(0) }),
      fc.record({ do: fc.constant('pay' as const), amount: fc.constant(0) }),
    );
    const start = pay(approve(approve(proposed, by('a')), by('b')), '凭证', by('c'));
    const attempt = (subsidy: Subsidy, work: () => Subsidy): Subsidy => {
      try {
        return work();
      } catch {
        return subsidy;
      }
    };
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const after = steps.reduce((subsidy, { do: deed, amount }, index) => {
          const entry = { ...spending, id: String(index), amount, enteredBy: 'a', at, withdrawn: null };
          return attempt(subsidy, () => {
            if (deed === 'enter') return enterSpending(subsidy, entry);
            if (deed === 'return') return markReturned(subsidy, '退回', by('c'));
            if (deed === 'pay') return pay(subsidy, '凭证', by('c'));
            const taken = { at, by: 'a', reason: '重复' };
            return { ...subsidy, spendings: withdrawSpending(subsidy.spendings, String(amount), taken) };
          });
        }, start);
        const account = settle(received(after), after.spendings);
        const counted = after.spendings.filter(({ withdrawn }) => withdrawn === null);
        expect(account.balance).toBe(
          received(after) - counted.reduce((total, { amount }) => total + amount, 0),
        );
        expect(account.overspent).toBe(account.balance < 0);
        expect(Number.isSafeInteger(account.balance)).toBe(true);
      }),
    );
  });
});

describe('the budget of a round', () => {
  const review = (budget: number | null) => ({ budget, reserved: [] });

  it('is never exceeded, whatever is proposed and changed in whatever order', () => {
    const proposals = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), amount: fc.nat(60) }));
    fc.assert(
      fc.property(fc.nat(100), proposals, (budget, all) => {
        let kept: Pick<Review, 'budget' | 'reserved'> = { budget, reserved: [] };
        for (const { id, amount } of all) {
          try {
            kept = reserve(kept, id, amount);
          } catch {
            // Refused: nothing is set aside.
          }
        }
        const reserved = kept.reserved ?? [];
        expect(reserved.reduce((sum, { amount }) => sum + amount, 0)).toBeLessThanOrEqual(budget);
        expect(new Set(reserved.map(({ id }) => id)).size).toBe(reserved.length);
      }),
    );
  });

  it('cannot be set below what is proposed already; none is no limit', () => {
    const known = { reserved: [{ id: 'a', amount: 500 }] };
    expect(outcome(() => assertBudgetHolds(known, 499))).toBe('RULES_NOT_MET');
    expect(outcome(() => assertBudgetHolds(known, 500))).toBe('done');
    expect(outcome(() => assertBudgetHolds(known, null))).toBe('done');
  });

  it('holds a changed sum once', () => {
    expect(reserve(reserve(review(100), 'a', 80), 'a', 90).reserved).toEqual([{ id: 'a', amount: 90 }]);
  });
});

describe('the terms of subsidies', () => {
  it('pay a title once, or once a year where the programme says so', () => {
    expect(subsidyId('title.x', { perTitle: 'once' }, 2021)).toBe('title.x');
    expect(subsidyId('title.x', { perTitle: 'yearly' }, 2021)).toBe('title.x.2021');
  });

  it.each([
    ['no kinds', []],
    ['a kind without a name', [{ key: 'a', name: ' ' }]],
    [
      'two of a name',
      [
        { key: 'a', name: '设备' },
        { key: 'b', name: '设备' },
      ],
    ],
  ])('are refused with %s', (_, kinds) => {
    expect(outcome(() => assertSubsidyTerms({ perTitle: 'once', kinds }))).toBe('INVALID');
  });

  it('change a sum for as long as it is not approved; approvals then begin anew', () => {
    const once = approve(proposed, by('a'));
    const changed = changeAmount(once, 6_000_000, by('c'));
    expect([changed.amount, changed.approvals]).toEqual([6_000_000, []]);
    const approved = approve(approve(proposed, by('a')), by('b'));
    expect(outcome(() => changeAmount(approved, 6_000_000, by('c')))).toBe('WRONG_STATE');
  });
});
