import fc from 'fast-check';
import type { Closing } from '../../../domain/ledger/closing';
import type { Entry } from '../../../domain/ledger/entry';
import { amend, contentAt, enter, remove, type Writing } from '../../../domain/ledger/keep';

const by = { personId: 'member', name: '冯样例' };
const september: Closing = {
  period: '2020-09',
  at: '2020-10-01T00:00:00.000Z',
  personId: 'leader',
  name: '马示例',
};
const writing = (now: string, more: Partial<Writing> = {}): Writing => ({
  by,
  now,
  reason: '',
  closings: [],
  confirmation: null,
  ...more,
});
const begun = {
  _id: 'entry-0001',
  studioId: 'studio.leader',
  unionPath: ['hospital'],
  content: '初稿',
  loggedAt: null,
};
const day = ['2020-09-14'];
const entry = enter(begun, day, writing('2020-09-15T00:00:00.000Z'));

test('before the month is closed a change needs no reason, and what was said before is kept', () => {
  const changed = amend(entry, '改稿', day, writing('2020-09-16T00:00:00.000Z'));
  expect(changed.content).toBe('改稿');
  expect(changed.earlier).toEqual([
    {
      content: '初稿',
      from: '2020-09-15T00:00:00.000Z',
      until: '2020-09-16T00:00:00.000Z',
      by,
      reason: '',
    },
  ]);
});

test('once the month is closed, changing, adding and taking out need a reason', () => {
  const late = writing('2020-10-02T00:00:00.000Z', { closings: [september] });
  const refusal = expect.objectContaining({
    code: 'INVALID',
    field: 'reason',
    userMessage: '2020年9月的台账已封存，请填写修改原因；修改前后的内容都会保留。',
  }) as unknown;
  expect(() => amend(entry, '改稿', day, late)).toThrow(refusal as Error);
  expect(() => remove(entry, day, late)).toThrow(refusal as Error);
  expect(() => enter(begun, day, late)).toThrow(refusal as Error);
  // Moving an entry into a closed month is a change of that month too.
  expect(() => amend(entry, '改稿', ['2020-10-05', '2020-09-14'], late)).toThrow(refusal as Error);
  expect(amend(entry, '改稿', day, { ...late, reason: '补充人数' }).reason).toBe('补充人数');
  expect(amend(entry, '改稿', ['2020-10-05'], late).content).toBe('改稿');
});

test('at any instant the ledger says what it said then', () => {
  const steps = fc.array(fc.record({ hours: fc.integer({ min: 1, max: 100 }), text: fc.string() }), {
    maxLength: 20,
  });
  const at = (hour: number) => new Date(Date.UTC(2020, 8, 15) + hour * 3_600_000).toISOString();
  fc.assert(
    fc.property(steps, fc.integer({ min: -5, max: 2_100 }), fc.boolean(), (changes, asked, isRemoved) => {
      let now = 0;
      let kept: Entry<string> = entry;
      let expected: string | null = asked >= 0 ? '初稿' : null;
      for (const { hours, text } of changes) {
        now += hours;
        kept = amend(kept, text, day, writing(at(now)));
        if (now <= asked) expected = text;
      }
      if (isRemoved) {
        now += 1;
        kept = remove(kept, day, writing(at(now)));
        if (now <= asked) expected = null;
      }
      expect(contentAt(kept, at(asked))).toBe(expected);
    }),
  );
});
