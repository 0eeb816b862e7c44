import { classByResults, classResults, recentResults } from '../../../domain/ledger/counted';
import type { ResultContent } from '../../../domain/result/result';
import { classes } from '../../../domain/round/notice2020/classes';

const cutoff = '2020-09-29T15:59:59.999Z';
const result = (id: string, recognisedOn: string, level: ResultContent['level']) => ({
  id,
  content: { recognisedOn, level } as ResultContent,
});
const results = [
  result('today', '2020-09-29', 'unit'),
  result('two-years', '2018-09-29', 'city'),
  result('older', '2018-09-28', 'region'),
  result('three-years', '2017-09-29', 'nation'),
  result('too-old', '2017-09-28', 'nation'),
  result('later', '2020-09-30', 'nation'),
];

test('each number is counted up to the cutoff’s day and says which entries stand behind it', () => {
  expect(recentResults(results, cutoff)).toEqual({
    counted: 2,
    ids: ['today', 'two-years'],
    clause: '一(二)4',
  });
  expect(classResults(results, cutoff)).toEqual({
    counted: 3,
    ids: ['two-years', 'older', 'three-years'],
    clause: '二(四)',
  });
});

test('the class follows the number of results of 地市级 or above in three years', () => {
  expect([0, 1, 2, 3, 4, 5, 6].map((count) => classByResults(count, classes)?.class)).toEqual([
    4, 3, 3, 2, 2, 1, 1,
  ]);
});
