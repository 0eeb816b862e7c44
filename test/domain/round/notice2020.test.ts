import { notice2020 } from '../../../domain/round/notice2020/terms';

test('the notice of 2020 names its cutoff and whom to call', () => {
  expect(notice2020.notice.paragraphs[0]).toContain('并于9月29日前向宁夏教科文卫体工会报送相关材料。');
  expect(notice2020.contact).toEqual({ name: '李明军', phone: '0951-2090101' });
});

test('every condition of 一(二) stands word for word in the rules it cites', () => {
  const rules = notice2020.notice.attachments[0]?.paragraphs.join('\n') ?? '';
  for (const { text } of notice2020.conditions) expect(rules).toContain(text);
});

test('二(四): the classes with their thresholds and sums in fen', () => {
  expect(notice2020.classes.map(({ resultsAtLeast, subsidy }) => [resultsAtLeast, subsidy])).toEqual([
    [5, { from: 10_000_000, to: 10_000_000 }],
    [3, { from: 6_000_000, to: 8_000_000 }],
    [1, { from: 1_000_000, to: 3_000_000 }],
    [null, null],
  ]);
});

test('一(五): targets a year', () => {
  expect(notice2020.targets.map(({ from, to }) => [from, to])).toEqual([
    [6, 8],
    [2, 3],
    [1, 2],
  ]);
});
