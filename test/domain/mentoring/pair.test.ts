import * as v from 'valibot';
import { pairSchema, pairStateAt } from '../../../domain/mentoring/pair';
import { aPair } from '../../cloudfunctions/programme/entries';

const pair = { from: '2020-01-01', until: '2020-12-31', assessment: null };
const assessment = { on: '2020-11-30', verdict: 'met', text: '达到目标' } as const;

test('a pair runs through its last Shanghai day and is overdue afterwards until it is assessed', () => {
  expect(pairStateAt(pair, '2019-12-31T15:59:59.999Z')).toBe('coming');
  expect(pairStateAt(pair, '2019-12-31T16:00:00.000Z')).toBe('running');
  expect(pairStateAt(pair, '2020-12-31T15:59:59.999Z')).toBe('running');
  expect(pairStateAt(pair, '2020-12-31T16:00:00.000Z')).toBe('overdue');
  expect(pairStateAt({ ...pair, assessment }, '2021-06-01T00:00:00.000Z')).toBe('ended');
});

test('what cannot be is refused with the field to be put right', () => {
  const fieldOf = (more: Parameters<typeof aPair>[0]) => {
    const parsed = v.safeParse(pairSchema, aPair(more));
    return parsed.issues?.map((issue) => [v.getDotPath(issue), issue.message]);
  };
  expect(fieldOf({})).toBeUndefined();
  expect(fieldOf({ until: '2019-12-31' })).toEqual([['until', '结束日期早于开始日期，请核对。']]);
  expect(fieldOf({ aims: [] })).toEqual([['aims', '请至少写一条培养目标。']]);
  expect(fieldOf({ apprentice: aPair().mentor })).toEqual([['apprentice', '师傅和徒弟不能是同一个人。']]);
  expect(fieldOf({ from: '2020-02-30' })?.[0]).toEqual(['from', '请选择结对开始日期。']);
});
