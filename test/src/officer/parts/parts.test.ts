import { notice2020 } from '@domain/round/notice2020/terms';
import type { RoundTerms } from '@domain/round/round';
import { checkTerms } from '@domain/round/terms-check';
import { dayAndTimeOf, instantOf } from '@/components/dates/day-and-time';
import { leftOpen } from '@/officer/parts/left-open';
import { parts, termsOfPart } from '@/officer/parts/part-list';
import { tidy } from '@/officer/parts/tidy';
import { wayOf } from '@/officer/parts/way';

test('every term of a round can be set in exactly one part', () => {
  const set = parts.flatMap(({ terms }) => terms);
  expect([...set].sort()).toEqual(Object.keys(notice2020).sort());
});

test('the parts together are the round', () => {
  const all = Object.assign({}, ...parts.map((part) => termsOfPart(part, notice2020))) as RoundTerms;
  expect(all).toEqual(notice2020);
});

test('each part says in a line what is set', () => {
  const summary = (key: string) => parts.find((part) => part.key === key)?.summary(notice2020);
  expect(summary('dates')).toBe('2020年9月8日 00:00 至 2020年9月29日 23:59');
  expect(summary('form')).toBe('7 部分，共 13 项');
  expect(summary('conditions')).toBe('6 条必须符合，2 条供参考');
  expect(summary('way')).toBe('所在单位工会、党政部门 → 逐级上级工会 → 宁夏教科文卫体工会');
  expect(summary('reminders')).toBe('前 14 天、前 7 天、前 3 天、前 1 天、当天，09:00');
});

test('what the notice leaves open is said where it is set, with how it is read now', () => {
  expect(leftOpen('dates', notice2020)).toEqual(['通知只写“9月29日前”，没有写时刻。现按截止日 23:59 办理。']);
  expect(leftOpen('classes', notice2020)[0]).toBe('二(四) 对三类只写“具有”成果，没有写几项。现按 1 项办理。');
  expect(leftOpen('targets', notice2020)).toEqual([]);
});

test('23:59 is the end of the day: the 2020 cutoff survives being shown and entered again', () => {
  expect(instantOf(dayAndTimeOf(notice2020.cutoffAt))).toBe(notice2020.cutoffAt);
  expect(instantOf({ day: '2020-09-29', time: '17:30' })).toBe('2020-09-29T09:30:00.000Z');
});

test('the way of 2020 is the one that the page would set', () => {
  expect(wayOf('both', 'all')).toEqual(notice2020.way);
  expect(wayOf('union', 'none')).toEqual([
    { kind: 'unit', capacities: ['unitUnion'] },
    { kind: 'industryUnion' },
  ]);
});

test('empty lines that typing leaves behind are not saved, and the rest stays word for word', () => {
  const { notice, phrases } = tidy({
    notice: { ...notice2020.notice, paragraphs: [...notice2020.notice.paragraphs, '', '  '] },
    phrases: { ...notice2020.phrases, unitUnion: ['同意。', ''] },
  });
  expect(notice).toEqual(notice2020.notice);
  expect(phrases?.unitUnion).toEqual(['同意。']);
  expect(tidy({ title: '批次' })).toEqual({ title: '批次' });
});

test('terms left as they were can still be published', () => {
  expect(() =>
    checkTerms(
      {
        ...notice2020,
        ...tidy({ notice: notice2020.notice, sections: notice2020.sections, phrases: notice2020.phrases }),
      },
      '2020-09-08T00:00:00.000Z',
    ),
  ).not.toThrow();
});
