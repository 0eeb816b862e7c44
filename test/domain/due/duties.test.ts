import fc from 'fast-check';
import { type Duty, inOrder } from '../../../domain/due/duty';
import { explainDuty, moneyDuties } from '../../../domain/due/money-duties';
import { dueStates } from '../../../domain/due/obligation';
import { formDuty, type RoundFacts, roundDuties } from '../../../domain/due/round-duties';
import { periodDuty, ruleDuty, titleDuties, yearDuties } from '../../../domain/due/year-duties';

const lines = (duties: readonly Duty[]) =>
  duties.map(({ kind, state, due, count }) => [kind, state, due, count]);

describe('what an officer is expected to do', () => {
  const year = { year: 2026, opensOn: '2026-12-01', mine: 3, below: 2, filed: 4 };

  it.each([
    ['2026-11-30', 'later'],
    ['2026-12-01', 'open'],
    ['2026-12-31', 'open'],
    ['2027-01-01', 'overdue'],
  ] as const)('on %s the year’s own assessments and filings are %s (二(二)3)', (today, state) => {
    expect(lines(yearDuties(year, today))).toEqual([
      ['assess', state, '2026-12-31', 3],
      ['filings', state, '2026-12-31', 5],
    ]);
  });

  it('is done with a year once all are filed, and has none of a year without studios', () => {
    const all = { ...year, mine: 0, below: 0 };
    expect(lines(yearDuties(all, '2027-01-01'))).toEqual([['filings', 'done', '2026-12-31', 0]]);
    expect(yearDuties({ ...all, filed: 0 }, '2027-01-01')).toEqual([]);
  });

  it('sees how many studios have not filed their self-check, from its opening on', () => {
    const period = { from: '2026-01-01', to: '2026-06-30', opensOn: '2026-05-31', missing: 2, filed: 1 };
    const stateOn = (today: string) => periodDuty(period, today)?.state;
    expect(['2026-05-30', '2026-05-31', '2026-06-30', '2026-07-01'].map(stateOn)).toEqual([
      'later',
      'open',
      'open',
      'overdue',
    ]);
    expect(periodDuty({ ...period, missing: 0 }, '2026-07-01')?.state).toBe('done');
    expect(periodDuty({ ...period, missing: 0, filed: 0 }, '2026-07-01')).toBeNull();
  });

  it('has the own implementing rules to write while there are none (三(七))', () => {
    expect([ruleDuty(true)?.clause, ruleDuty(false)]).toEqual(['三(七)', null]);
  });

  it('approves and pays subsidies; nothing waits, no line', () => {
    const money = { roundId: '2026', roundTitle: '2026年申报', toApprove: 2, toPay: 1 };
    expect(lines(moneyDuties(money))).toEqual([
      ['approve', 'open', '', 2],
      ['pay', 'open', '', 1],
    ]);
    expect(moneyDuties({ ...money, toApprove: 0, toPay: 0 })).toEqual([]);
  });
});

describe('what a round expects', () => {
  const round: RoundFacts = {
    id: '2026',
    title: '2026年申报',
    state: 'open',
    cutoffAt: '2026-09-29T15:59:59.999Z',
    waiting: 3,
    review: null,
  };
  const on = (facts: Partial<RoundFacts>, now: string) =>
    lines(roundDuties({ ...round, ...facts }, now.slice(0, 10), now));

  it('opinions by the cutoff, and the cutoff itself until its day is over', () => {
    expect(on({}, '2026-09-29T02:00:00.000Z')).toEqual([
      ['opinions', 'open', '2026-09-29', 3],
      ['cutoff', 'later', '2026-09-29', null],
    ]);
    expect(on({}, '2026-09-30T02:00:00.000Z')).toEqual([['opinions', 'overdue', '2026-09-29', 3]]);
    expect(on({ waiting: 0, state: 'closed' }, '2026-09-30T02:00:00.000Z')).toEqual([]);
  });

  it('the review, then the end of the public notice, then the naming; objections meanwhile', () => {
    const review = { toReview: 5, openObjections: 0, noticeUntil: null, named: false, names: true };
    const closed = { waiting: 0, state: 'closed' as const };
    const now = '2026-10-20T02:00:00.000Z';
    const until = '2026-10-27T15:59:59.999Z';
    expect(on({ ...closed, review }, now)).toEqual([['review', 'open', '', 5]]);
    const noticed = { ...review, toReview: 0, noticeUntil: until };
    expect(on({ ...closed, review: { ...noticed, openObjections: 1 } }, now)).toEqual([
      ['objections', 'open', '', 1],
      ['notice', 'later', '2026-10-27', null],
    ]);
    const after = '2026-10-27T16:00:00.000Z';
    expect(on({ ...closed, review: noticed }, after)).toEqual([['naming', 'open', '', null]]);
    expect(on({ ...closed, review: { ...noticed, named: true } }, after)).toEqual([]);
    // A round that recommends to the region names nobody itself.
    expect(on({ ...closed, review: { ...noticed, names: false } }, after)).toEqual([]);
  });

  it('of a leader the form, until the cutoff with its extension', () => {
    const form = { id: 'a', roundTitle: '2026年申报', returned: true, cutoffAt: round.cutoffAt };
    expect(formDuty(form, round.cutoffAt)?.due).toBe('2026-09-29');
    expect(formDuty(form, '2026-09-29T16:00:00.000Z')).toBeNull();
    expect([explainDuty('s', 2)?.count, explainDuty('s', 0)]).toEqual([2, null]);
  });
});

describe('what a title expects (二(六))', () => {
  const title = { titleId: 't', studioName: '示例工作室', number: '一号', improveBy: null };
  it('the end of its cycle, overdue without an outcome; a day by which it is to improve comes first', () => {
    const cycle = { until: '2026-11-01', phase: 'ending' as const };
    expect(lines(titleDuties({ ...title, cycle }, '2026-10-01'))).toEqual([
      ['cycle', 'open', '2026-11-01', null],
    ]);
    expect(lines(titleDuties({ ...title, cycle: { ...cycle, phase: 'over' } }, '2026-11-02'))).toEqual([
      ['cycle', 'overdue', '2026-11-01', null],
    ]);
    expect(lines(titleDuties({ ...title, cycle, improveBy: '2027-02-01' }, '2027-02-01'))).toEqual([
      ['improve', 'open', '2027-02-01', null],
    ]);
  });
});

test('duties come by how pressing they are, then by day', () => {
  const duty = fc.record({
    kind: fc.constantFrom('assess' as const, 'rules' as const, 'cutoff' as const),
    state: fc.constantFrom(...dueStates),
    due: fc.constantFrom('', '2026-06-30', '2026-12-31'),
  });
  fc.assert(
    fc.property(fc.array(duty), (some) => {
      const plain = { about: '', title: '', detail: '', clause: '', count: null };
      const sorted = inOrder(some.map((one) => ({ ...plain, ...one })));
      expect(sorted).toHaveLength(some.length);
      for (const [index, one] of sorted.entries()) {
        const next = sorted[index + 1];
        if (!next) continue;
        const [rank, other] = [dueStates.indexOf(one.state), dueStates.indexOf(next.state)];
        expect(rank).toBeLessThanOrEqual(other);
        if (rank === other) expect((one.due || '9') <= (next.due || '9')).toBe(true);
      }
    }),
  );
});
