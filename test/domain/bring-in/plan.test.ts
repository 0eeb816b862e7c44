import fc from 'fast-check';
import { exportStudios } from '../../../domain/bring-in/export';
import type { KnownStudios } from '../../../domain/bring-in/facts';
import { type BringInRows, planBringIn } from '../../../domain/bring-in/plan';
import { type StudioSheet, studioColumns } from '../../../domain/bring-in/sheets';
import { cycleOf } from '../../../domain/cycle/cycle';
import { usualTerms } from '../../../domain/programme/terms';
import type { Cells } from '../../../domain/workbook/table';
import { unions } from '../../cloudfunctions/programme/people';
import { carriedOut } from './carried-out';

type Sheets = Readonly<Record<StudioSheet, readonly Cells[]>>;

const empty: KnownStudios = { unions, people: [], titles: [], members: [], assessments: [], subsidies: [] };
const now = '2026-03-01T02:00:00.000Z';

const named = (sheets: Sheets): BringInRows => {
  const rows = (sheet: StudioSheet) =>
    sheets[sheet].map((cells, index) => ({
      number: index + 2,
      at: Object.fromEntries(studioColumns[sheet].map((column, at) => [column, cells[at] ?? ''])),
    }));
  return {
    studios: rows('studios'),
    members: rows('members'),
    assessments: rows('assessments'),
    payments: rows('payments'),
  } as unknown as BringInRows;
};

const plan = (sheets: Sheets, known: KnownStudios = empty, setsAside = false) =>
  planBringIn(named(sheets), { ...known, now, importId: 'import', programme: '创新工作室' }, setsAside);

const studio = (number: string, more: Readonly<Partial<Record<number, string>>> = {}): Cells =>
  [
    number,
    `示例${number}工作室`,
    '2019-03-01',
    '产业工会级',
    '三类',
    '创新工作室',
    '示例产业工会',
    '甲样例',
    '女',
    '13900000001',
    '示例医院工会',
  ].map((cell, index) => more[index] ?? cell);

const whole: Sheets = {
  studios: [
    studio('创字〔2019〕1号'),
    // The same leader's title of the region.
    studio('宁工创〔2021〕8号', { 2: '2021-05-01', 3: '自治区级', 4: '二类', 6: '自治区总工会（示例）' }),
    studio('创字〔2019〕2号', { 7: '乙样例', 8: '男', 9: '13900000002', 10: '示例体工队工会' }),
  ],
  members: [
    ['创字〔2019〕1号', '丙样例', '骨干', '副主任护师', '2019-03-01', ''],
    ['创字〔2019〕1号', '丁样例', '成员', '', '2019-03-01', '2022-06-30'],
  ],
  assessments: [
    ['创字〔2019〕1号', '2019', '合格', '82', '2019-12-20'],
    ['创字〔2019〕1号', '2020', '优秀', '', '2021-01-10'],
  ],
  payments: [['创字〔2019〕1号', '60000', '2019-06-01', '凭证0001']],
};
const nothing: Sheets = { studios: [], members: [], assessments: [], payments: [] };

describe('studios that already exist', () => {
  it('come in whole, and go out as the same sheets; brought in again they change nothing', () => {
    const first = plan(whole);
    expect(first.problems).toEqual([]);
    expect(first.steps).toHaveLength(8);
    const known = carriedOut(empty, first.steps);
    expect(exportStudios(known)).toEqual({
      ...whole,
      studios: [whole.studios[0], whole.studios[2], whole.studios[1]],
    });
    expect(plan(whole, known)).toEqual({ problems: [], steps: [], unchanged: 8, aside: [], numbers: [] });
  });

  it('round trip whatever the sheets say', () => {
    const day = fc
      .integer({ min: 0, max: 2_000 })
      .map((days) =>
        new Date(Date.parse('2019-03-01T00:00:00Z') + days * 86_400_000).toISOString().slice(0, 10),
      );
    const sheets = fc
      .array(
        fc.record({
          since: day,
          which: fc.constantFrom('一类', '二类', '三类', '四类'),
          members: fc.array(fc.record({ role: fc.constantFrom('骨干', '成员'), joined: day }), {
            maxLength: 3,
          }),
          years: fc.array(
            fc.record({
              grade: fc.constantFrom('优秀', '合格', '基本合格', '不合格'),
              total: fc.oneof(fc.constant(''), fc.integer({ min: 0, max: 100 }).map(String)),
            }),
            { maxLength: 2 },
          ),
          paid: fc.option(fc.integer({ min: 1, max: 9_999_999 })),
        }),
        { maxLength: 4 },
      )
      .map((all): Sheets => {
        const sorted = [...all].sort((one, other) => one.since.localeCompare(other.since));
        const number = (index: number) => `示例${index}号`;
        return {
          studios: sorted.map(({ since, which }, index) =>
            studio(number(index), { 2: since, 4: which, 9: `1390000000${index}` }),
          ),
          members: sorted.flatMap(({ members }, index) =>
            members.map(({ role, joined }, at) => [
              number(index),
              `样例${'甲乙丙'[at]}`,
              role,
              '',
              joined,
              '',
            ]),
          ),
          assessments: sorted.flatMap(({ years }, index) =>
            years.map(({ grade, total }, at) => {
              const year = String(2024 + at);
              return [number(index), year, grade, total, `${year}-12-20`];
            }),
          ),
          payments: sorted.flatMap(({ paid }, index) =>
            paid === null
              ? []
              : [[number(index), (paid / 100).toFixed(2).replace(/\.00$/u, ''), '2025-01-02', '凭证']],
          ),
        };
      });
    fc.assert(
      fc.property(sheets, (rows) => {
        const { steps, problems } = plan(rows);
        expect(problems).toEqual([]);
        const known = carriedOut(empty, steps);
        expect(exportStudios(known)).toEqual(rows);
        expect(plan(rows, known).steps).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('start in the middle of a cycle (二(六))', () => {
    const known = carriedOut(empty, plan(whole).steps);
    const cycles = known.titles.map((title) => cycleOf(title, usualTerms.cycle));
    expect(cycles).toEqual([
      { number: 2, from: '2024-03-01', until: '2029-02-28' },
      { number: 1, from: '2021-05-01', until: '2026-04-30' },
      { number: 2, from: '2024-03-01', until: '2029-02-28' },
    ]);
  });

  it('set the numbers of the industry union aside, not those of others', () => {
    expect(plan(whole).numbers).toEqual(['创字〔2019〕1号', '创字〔2019〕2号']);
  });

  it('are refused row by row, with what to do', () => {
    const { problems } = plan({
      studios: [
        studio('', { 2: '2019-02-30' }),
        studio('甲号', { 3: '市级', 4: '五类', 7: '甲', 8: '', 9: '139', 10: '示例产业工会' }),
        studio('乙号', { 2: '2026-03-02', 6: '', 10: '没有的工会' }),
        studio('乙号'),
        studio('丙号', { 6: '', 3: '自治区级' }),
        studio('丁号', { 1: '=HYPERLINK("x")' }),
      ],
      members: [['没有的编号', '丙样例', '', '', '2019-03-01', '']],
      assessments: [],
      payments: [],
    });
    expect(problems.map(({ sheet, row, column }) => `${sheet} ${row} ${column}`)).toEqual([
      'studios 2 称号编号',
      'studios 2 命名日期',
      'studios 3 级别',
      'studios 3 类别',
      'studios 3 领军人物',
      'studios 3 性别',
      'studios 3 手机号',
      'studios 3 所在单位工会',
      'studios 4 命名日期',
      'studios 4 所在单位工会',
      'studios 5 称号编号',
      'studios 6 命名单位',
      'studios 7 工作室名称',
      'members 2 称号编号',
    ]);
  });

  it('set titles with a problem aside with all their rows, and bring the others in', () => {
    const sheets: Sheets = {
      ...whole,
      assessments: [...whole.assessments, ['创字〔2019〕1号', '2018', '合格', '', '2018-12-20']],
    };
    const all = plan(sheets);
    expect(all.problems.map(({ message }) => message)).toEqual([
      '这一年还没有命名，不会有年度考核，请核对。',
    ]);
    const { steps, aside, numbers } = plan(sheets, empty, true);
    expect(steps.map((step) => step.kind === 'bringStudio' && step.number)).toEqual([
      '宁工创〔2021〕8号',
      '创字〔2019〕2号',
    ]);
    expect(aside).toEqual([
      { sheet: 'studios', row: 2 },
      { sheet: 'members', row: 2 },
      { sheet: 'members', row: 3 },
      { sheet: 'assessments', row: 2 },
      { sheet: 'assessments', row: 3 },
      { sheet: 'assessments', row: 4 },
      { sheet: 'payments', row: 2 },
    ]);
    expect(numbers).toEqual(['创字〔2019〕2号']);
  });

  it('never bring a second payment for one title (二(三))', () => {
    const twice = plan({
      ...whole,
      payments: [...whole.payments, ['创字〔2019〕1号', '1', '2020-01-01', '二']],
    });
    expect(twice.problems).toEqual([
      {
        sheet: 'payments',
        row: 3,
        column: '称号编号',
        message: '与第 2 行重复：补助是一次性的，一个称号只写一行（二(三)）。',
      },
    ]);
    const known = carriedOut(empty, plan(whole).steps);
    const later = plan(
      { ...nothing, payments: [['创字〔2019〕1号', '60000', '2019-06-02', '凭证0001']] },
      known,
    );
    expect(later.problems.map(({ message }) => message)).toEqual([
      '这个称号已有补助记录，与表中不一致。补助是一次性的，不会再登记一笔（二(三)）。',
    ]);
  });

  it('leave what is there as it is: other words for a known title, member or year are problems', () => {
    const known = carriedOut(empty, plan(whole).steps);
    const { problems, steps } = plan(
      {
        studios: [studio('创字〔2019〕1号', { 2: '2019-04-01', 4: '一类' })],
        members: [['创字〔2019〕1号', '丙样例', '成员', '副主任护师', '2019-03-01', '']],
        assessments: [['创字〔2019〕1号', '2019', '优秀', '95', '2019-12-20']],
        payments: [],
      },
      known,
    );
    expect(steps).toEqual([]);
    expect(problems.map(({ column }) => column)).toEqual(['称号编号', '成员姓名', '年度']);
    expect(problems[0]?.message).toContain('与表中的命名日期、类别不一致');
  });

  it('hold one person under one phone number', () => {
    const { problems } = plan({
      ...nothing,
      studios: [studio('甲号'), studio('乙号', { 7: '乙样例' }), studio('丙号', { 10: '示例体工队工会' })],
    });
    expect(problems.map(({ row, column }) => `${row} ${column}`)).toEqual(['3 手机号', '4 所在单位工会']);
    const person = { _id: 'p', name: '另样例', sex: '女' as const, phone: '13900000001', roles: [] };
    expect(plan({ ...nothing, studios: [studio('甲号')] }, { ...empty, people: [person] }).problems).toEqual([
      {
        sheet: 'studios',
        row: 2,
        column: '手机号',
        message: '这个手机号已登记在另一人名下，请核对姓名和手机号。',
      },
    ]);
  });
});
