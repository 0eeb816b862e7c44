import fc from 'fast-check';
import { type GlanceTitle, glanceAt, levelOfTarget, targetStanding } from '../../../domain/glance/glance';
import { noSums } from '../../../domain/ledger/tally';
import { notice2020 } from '../../../domain/round/notice2020/terms';

const title = (more: Partial<GlanceTitle> = {}): GlanceTitle => ({
  level: 'industryUnion',
  class: 3,
  industry: '医疗卫生',
  unionPath: ['hospital', 'health', 'industry'],
  year: 2020,
  state: { kind: 'held' },
  ...more,
});
const removed = { kind: 'removed', at: '2025-12-01T00:00:00.000Z', reason: '', by: '' } as const;
const year = {
  year: 2020,
  sums: { ...noSums, results: 4, byKind: { ...noSums.byKind, mentoring: { count: 3, hours: 7.5 } } },
  paid: 6_000_000,
  payments: 2,
  grades: ['excellent', 'qualified', 'qualified'] as const,
};

test('titles that are kept are counted by class, industry, union and year; one that is not kept, in none', () => {
  const glance = glanceAt(
    [
      title(),
      title({ class: 1, year: 2021, industry: '体育', unionPath: ['team', 'industry'] }),
      title({ state: removed }),
    ],
    [],
    [],
  );
  expect(glance.kept).toBe(2);
  expect(glance.byClass).toEqual([
    { key: '1', count: 1 },
    { key: '3', count: 1 },
  ]);
  expect(glance.byYear.map(({ key }) => key)).toEqual(['2020', '2021']);
  expect(new Set(glance.byIndustry.map(({ key }) => key))).toEqual(new Set(['医疗卫生', '体育']));
  // A unit's union right below the industry union stands for itself.
  expect(new Set(glance.byUnion.map(({ key }) => key))).toEqual(new Set(['health', 'team']));
});

test('whatever the titles, every group adds up to all that are kept', () => {
  const any = fc.record({
    which: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    industry: fc.constantFrom('教育', '体育'),
    year: fc.integer({ min: 2018, max: 2024 }),
    gone: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(any), (some) => {
      const titles = some.map(({ which, industry, year: given, gone }) =>
        title({ class: which, industry, year: given, ...(gone && { state: removed }) }),
      );
      const { kept, byClass, byIndustry, byUnion, byYear } = glanceAt(titles, [], []);
      expect(kept).toBe(some.filter(({ gone }) => !gone).length);
      for (const groups of [byClass, byIndustry, byUnion, byYear]) {
        expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(kept);
      }
    }),
  );
});

test('a year shows results, mentoring hours, money a result and grades', () => {
  const [shown] = glanceAt([], [year], []).years;
  expect([shown?.results, shown?.mentoringHours, shown?.paidPerResult, shown?.grades]).toEqual([
    4,
    7.5,
    1_500_000,
    { excellent: 1, qualified: 2, barely: 0, unqualified: 0 },
  ]);
  const none = glanceAt([], [{ ...year, sums: noSums }], []).years[0];
  expect(none?.paidPerResult).toBeNull();
});

test('the targets of the notice (一(五)) are held against the titles of each level given in the year', () => {
  expect(notice2020.targets.map(levelOfTarget)).toEqual(['industryUnion', 'region', 'nation']);
  const titles = [
    ...Array.from({ length: 6 }, () => title()),
    // Given in the year, and taken away since: the target was met all the same.
    title({ level: 'region', state: removed }),
    title({ level: 'nation' }),
    title({ level: 'nation' }),
    title({ level: 'nation', year: 2021 }),
  ];
  const [shown] = glanceAt(titles, [year], notice2020.targets).years;
  expect(shown?.targets.map((target) => [target.level, target.count, targetStanding(target)])).toEqual([
    ['industryUnion', 6, 'met'],
    ['region', 1, 'below'],
    ['nation', 2, 'met'],
  ]);
  expect(targetStanding({ level: 'nation', name: '', from: 1, to: 2, count: 3 })).toBe('above');
});
