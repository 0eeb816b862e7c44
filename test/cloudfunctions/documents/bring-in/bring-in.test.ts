import { randomUUID } from 'node:crypto';
import type { BringInPreview } from '../../../../cloudfunctions/documents/bring-in/bring-in.views';
import type { ImportProgress, SheetFile } from '../../../../cloudfunctions/documents/register/register.views';
import type { Answer } from '../../../../cloudfunctions/platform/door/envelope';
import { type StudioSheet, studioColumns, studioSheetNames } from '../../../../domain/bring-in/sheets';
import { openProgramme, type Programme } from '../../programme/open-programme';
import { readXlsx, writeXlsx } from '../register/workbook';

let programme: Programme;
beforeAll(async () => {
  programme = await openProgramme('2026-03-02T09:00:00+08:00');
}, 60_000);
afterAll(() => programme.stop());

const call = async <T>(who: string, procedure: string, input: object): Promise<Answer<T>> => {
  const token = await programme.cloud.token({ openid: `openid-of-${who}` });
  const event = { procedure, input, requestId: randomUUID() };
  return (await programme.cloud.call('documents', event, token)).body as Answer<T>;
};
const done = async <T>(who: string, procedure: string, input: object): Promise<T> => {
  const answer = await call<T>(who, procedure, input);
  if (!answer.ok) throw new Error(`${procedure}: ${JSON.stringify(answer.error)}`);
  return answer.data;
};
const refusal = async (who: string, procedure: string, input: object): Promise<string> => {
  const answer = await call(who, procedure, input);
  return answer.ok ? 'granted' : answer.error.code;
};

type Sheets = Readonly<Record<StudioSheet, readonly (readonly string[])[]>>;
const kinds = Object.keys(studioSheetNames) as readonly StudioSheet[];

const send = async (who: string, rows: Partial<Sheets>): Promise<{ id: string; parts: number }> => {
  const sheets = kinds.map((kind) => ({
    name: studioSheetNames[kind],
    rows: [[...studioColumns[kind]], ...(rows[kind] ?? []).map((row) => [...row])],
  }));
  const data = Buffer.from(await writeXlsx({ sheets })).toString('base64');
  const key = randomUUID();
  const { id } = await done<{ id: string }>(who, 'sheet.put', { key, name: '工作室.xlsx', index: 0, data });
  return { id, parts: 1 };
};
const preview = async (rows: Partial<Sheets>, setsAside = false): Promise<BringInPreview> =>
  done('industry', 'studioSheet.preview', { ...(await send('industry', rows)), setsAside });
const apply = (id: string): Promise<ImportProgress> => done('industry', 'studioSheet.apply', { id });

const exported = async (): Promise<Sheets> => {
  const { url } = await done<SheetFile>('industry', 'studioSheet.export', {});
  const { sheets } = await readXlsx(Buffer.from(await (await fetch(url)).arrayBuffer()));
  const rows = sheets.map((sheet) =>
    sheet.rows.slice(1).map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
  );
  return Object.fromEntries(kinds.map((kind, index) => [kind, rows[index] ?? []])) as unknown as Sheets;
};

const studio = (number: string, name: string, leader: string, phone: string): readonly string[] => [
  number,
  name,
  '2019-03-01',
  '产业工会级',
  '三类',
  '示例创新工作室',
  '示例产业工会',
  leader,
  '女',
  phone,
  '示例医院工会',
];
const whole: Sheets = {
  studios: [
    studio('宁教科文卫体工创字〔2026〕1号', '甲样例护理创新工作室', '甲样例', '13900000001'),
    studio('创字〔2019〕2号', '乙样例检验创新工作室', '乙样例', '13900000002'),
  ],
  members: [['宁教科文卫体工创字〔2026〕1号', '丙样例', '骨干', '主管护师', '2019-03-01', '']],
  assessments: [
    ['宁教科文卫体工创字〔2026〕1号', '2019', '合格', '82', '2019-12-20'],
    ['宁教科文卫体工创字〔2026〕1号', '2020', '优秀', '', '2021-01-10'],
  ],
  payments: [['宁教科文卫体工创字〔2026〕1号', '20000', '2019-06-01', '凭证0001']],
};

test('only the industry union brings studios in or takes them out; others hear what a missing import says', async () => {
  for (const who of ['direct', 'unit', 'administration', 'leader', 'member', 'expert']) {
    const answers = [
      await refusal(who, 'studioSheet.export', {}),
      await refusal(who, 'studioSheet.template', {}),
      await refusal(who, 'studioSheet.apply', { id: '0'.repeat(32) }),
    ];
    expect([who, ...answers]).toEqual([who, 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
  }
  const { id, parts } = await send('industry', whole);
  expect(await refusal('industry2', 'studioSheet.preview', { id, parts, setsAside: false })).toBe(
    'NOT_FOUND',
  );
  // A sheet of studios is no sheet of unions.
  await done('industry', 'studioSheet.preview', { id, parts, setsAside: false });
  expect(await refusal('industry', 'sheet.apply', { id })).toBe('NOT_FOUND');
});

test('nothing is written until all is right; then studios come in whole and go out as the same sheet', async () => {
  const before = await programme.everything();
  const wrong = await preview({ ...whole, payments: [['没有', '1', '2019-06-01', '凭证']] });
  expect(wrong.problems).toEqual([
    {
      sheet: 'payments',
      row: 2,
      column: '称号编号',
      message: '“工作室”表和已有的称号里都没有编号“没有”。',
    },
  ]);
  expect(wrong.canSetAside).toBe(true);
  const refused = await call('industry', 'studioSheet.apply', { id: wrong.id });
  expect(refused.ok ? '' : refused.error.code).toBe('INVALID');
  const after = await programme.everything();
  for (const name of ['people', 'studios', 'titles', 'members', 'assessments', 'subsidies', 'series']) {
    expect([name, after[name]]).toEqual([name, before[name]]);
  }

  const right = await preview(whole);
  expect(right.problems).toEqual([]);
  expect(right.counts).toEqual({ studios: 2, members: 1, assessments: 2, payments: 1, unchanged: 0 });
  expect((await apply(right.id)).state).toBe('done');
  expect(await exported()).toEqual(whole);
  const again = await preview(whole);
  expect([again.total, again.counts.unchanged]).toEqual([0, 6]);
  // What was carried out is answered, and done no second time.
  const stored = await programme.everything();
  await apply(right.id);
  expect((await programme.everything()).titles).toEqual(stored.titles);
});

test('a studio that came in is a studio like any other: title in mid-cycle, years filed, leader can be bound', async () => {
  const { rows } = await programme.done('industry', 'title.list', { text: '甲样例' });
  expect(rows.map(({ number, since }) => [number, since])).toEqual([
    ['宁教科文卫体工创字〔2026〕1号', '2019-03-01T04:00:00.000Z'],
  ]);
  const studioId = rows[0]?.studioId ?? '';
  const years = await programme.done('unit', 'assessment.years', { studioId });
  const known = years.filter(({ year }) => year <= 2020);
  expect(known.map(({ year, phase, grade, total, late }) => [year, phase, grade, total, late])).toEqual([
    [2020, 'filed', 'excellent', null, true],
    [2019, 'filed', 'qualified', 82, false],
  ]);
  const view = await programme.done('unit', 'assessment.get', { studioId, year: 2019 });
  expect([view.broughtIn?.by, view.opinions, view.may]).toEqual([
    '赵样例',
    [],
    { give: false, correct: false },
  ]);
  const issued = await programme.done('unit', 'invitation.issue', {
    name: '甲样例',
    phone: '13900000001',
    capacity: 'leader',
    unionId: 'hospital',
    until: null,
  });
  await programme.done('brought', 'invitation.accept', { code: issued.code, phone: '13900000001' });
  expect((await programme.done('brought', 'studio.get', {})).id).toBe(studioId);
});

test('a payment from before is the one that the title receives (二(三))', async () => {
  const [paid] = await programme.done('industry', 'subsidy.list', {});
  expect([paid?.amount, paid?.state.kind]).toEqual([2_000_000, 'paid']);
  const again = await programme.refused('industry', 'subsidy.pay', {
    id: paid?.id ?? '',
    version: paid?.version ?? 1,
    reference: '凭证0002',
  });
  expect(again.code).toBe('WRONG_STATE');
  const second = await preview({
    payments: [['宁教科文卫体工创字〔2026〕1号', '20000', '2020-06-01', '凭证0003']],
  });
  expect(second.problems.map(({ column }) => column)).toEqual(['称号编号']);
});

test('rows set aside stay out, the others come in', async () => {
  const rows = {
    studios: [
      studio('创字〔2019〕3号', '丁样例工作室', '丁样例', '13900000003'),
      studio('创字〔2019〕4号', '戊样例工作室', '戊样例', '139'),
    ],
    members: [['创字〔2019〕4号', '己样例', '', '', '2019-03-01', '']],
  };
  const { id, aside, total, problems } = await preview(rows, true);
  expect([aside, total, problems.length]).toEqual([2, 1, 1]);
  await apply(id);
  const { studios, members } = await exported();
  expect(studios.map(([number]) => number)).toContain('创字〔2019〕3号');
  expect(studios.map(([number]) => number)).not.toContain('创字〔2019〕4号');
  expect(members).toEqual(whole.members);
});

test('the series keeps the numbers that came in, so that none is given again', async () => {
  const [series] = (await programme.everything()).series as {
    issued: unknown[];
    taken: string[];
  }[];
  expect(series?.issued).toEqual([]);
  expect(series?.taken).toContain('宁教科文卫体工创字〔2026〕1号');
});
