import { randomUUID } from 'node:crypto';

import type {
  ImportPreview,
  ImportProgress,
  SheetFile,
} from '../../../../cloudfunctions/documents/register/register.views';
import type { Answer } from '../../../../cloudfunctions/platform/door/envelope';
import { columns } from '../../../../domain/register/sheet';
import { openProgramme, type Programme } from '../../programme/open-programme';
import { fireTimer } from '../../programme/timer';
import { readXlsx, writeXlsx } from './workbook';

let programme: Programme;
beforeEach(async () => {
  programme = await openProgramme('2020-09-15T09:00:00+08:00');
}, 60_000);
afterEach(() => programme.stop());

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
type Rows = readonly (readonly string[])[];
const workbook = async (unions: Rows, people: Rows): Promise<Buffer> =>
  Buffer.from(
    await writeXlsx({
      sheets: [
        { name: '工会', rows: [[...columns.unions], ...unions.map((row) => [...row])] },
        { name: '人员', rows: [[...columns.people], ...people.map((row) => [...row])] },
      ],
    }),
  );
const partSize = 128 * 1024;
const preview = async (who: string, content: Buffer): Promise<ImportPreview> => {
  const key = randomUUID();
  const parts = Math.ceil(content.length / partSize);
  let id = '';
  for (let index = 0; index < parts; index += 1) {
    const data = content.subarray(index * partSize, (index + 1) * partSize).toString('base64');
    ({ id } = await done<{ id: string }>(who, 'sheet.put', { key, name: '名册.xlsx', index, data }));
  }
  return done<ImportPreview>(who, 'sheet.preview', { id, parts });
};
const applied = async (who: string, id: string): Promise<number> => {
  for (let calls = 1; ; calls += 1) {
    const { state } = await done<ImportProgress>(who, 'sheet.apply', { id });
    if (state === 'done') return calls;
  }
};
const exported = async (who: string): Promise<{ unions: string[][]; people: string[][] }> => {
  const { url } = await done<SheetFile>(who, 'sheet.export', { format: 'xlsx' });
  const { sheets } = await readXlsx(Buffer.from(await (await fetch(url)).arrayBuffer()));
  const [unions = [], people = []] = sheets.map(({ rows }) =>
    rows.slice(1).map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
  );
  return { unions, people };
};
/** Rows of the sheet that was imported, in its order: the test's own people share one phone number. */
const imported = (rows: Rows): Rows => rows.filter(([, , phone]) => phone !== '13800000001');
const register = async () => {
  const { unions, people } = await programme.everything();
  return { unions, people };
};

const root = ['示例产业工会', '产业工会', '', '', '', ''];
const tree: Rows = [
  ['示例市教育工会', '直属工会', '示例产业工会', '', '', ''],
  ['示例区教育工会', '直属工会', '示例市教育工会', '', '', ''],
  ['示例一小工会', '单位工会', '示例区教育工会', '示例一小', '教育', '示例一小党支部'],
  ['示例剧院工会', '直属工会', '示例产业工会', '示例剧院', '文化艺术', '示例剧院党委'],
];
const officers: Rows = [
  ['甲示例', '女', '13900000001', '直属工会', '示例市教育工会', ''],
  ['乙示例', '男', '13900000002', '单位工会', '示例一小工会', '2026-12-31'],
  ['乙示例', '男', '13900000002', '党政部门', '示例一小工会', ''],
  ['丙示例', '女', '13900000003', '评审专家', '示例产业工会', ''],
];

test('a sheet is previewed, imported, and exported as the same sheet; imported again it changes nothing', async () => {
  const before = await exported('industry');
  const seen = await preview('industry', await workbook(tree, officers));
  expect(seen.problems).toEqual([]);
  expect(seen.counts).toEqual({
    newUnions: 4,
    changedUnions: 0,
    newPeople: 3,
    changedPeople: 0,
    unchanged: 0,
  });
  // The preview has written nothing.
  expect(await exported('industry')).toEqual(before);
  await applied('industry', seen.id);
  const after = await exported('industry');
  expect(after.unions).toEqual([...before.unions, ...tree]);
  expect(imported(after.people)).toEqual(officers);
  expect(after.people).toHaveLength(before.people.length + officers.length);

  const again = await preview('industry', await workbook(tree, officers));
  expect(again.counts).toEqual({
    newUnions: 0,
    changedUnions: 0,
    newPeople: 0,
    changedPeople: 0,
    unchanged: 8,
  });
  await applied('industry', again.id);
  expect(await exported('industry')).toEqual(after);
  // The import itself repeated is answered, and does nothing.
  const whole = await register();
  await applied('industry', seen.id);
  expect(await register()).toEqual(whole);
});

test('an imported officer is bound by an invitation and then acts', async () => {
  const { id } = await preview('industry', await workbook(tree, officers));
  await applied('industry', id);
  const issued = await programme.done('industry', 'invitation.issue', {
    name: '甲示例',
    phone: '13900000001',
    capacity: 'directUnion',
    unionId: (await programme.done('industry', 'union.list', { text: '示例市教育' })).unions[0]?.id ?? '',
    until: null,
  });
  await programme.done('jia', 'invitation.accept', { code: issued.code, phone: '13900000001' });
  expect((await programme.done('jia', 'union.list', {})).unions.map(({ name }) => name)).toEqual([
    '示例区教育工会',
  ]);
});

test('every problem is shown by its row, and nothing at all is written', async () => {
  const whole = await register();
  const seen = await preview(
    'industry',
    await workbook(
      [
        ['甲工会', '直属工会', '乙工会', '', '', ''],
        ['乙工会', '直属工会', '甲工会', '', '', ''],
        ['丙工会', '单位工会', '没有的工会', '丙单位', '教育', '丙党委'],
        ['丁学校工会', '单位工会', '示例产业工会', '丁学校', '教育', ''],
        ['戊工会', '什么工会', '示例产业工会', '', '', ''],
        ['己工会', '直属工会', '示例产业工会', '', '', ''],
        ['己工会', '直属工会', '示例产业工会', '', '', ''],
        ['=HYPERLINK("x")', '直属工会', '示例产业工会', '', '', ''],
      ],
      [
        ['一示例', '男', '13900000011', '直属工会', '己工会', ''],
        ['二示例', '男', '13900000011', '直属工会', '己工会', ''],
        ['一示例', '男', '13900000011', '直属工会', '己工会', ''],
        ['三示例', '中', '123', '主席', '无此工会', '2026-02-31'],
        ['四示例', '女', '13900000014', '产业工会', '己工会', '2019-01-01'],
        ['五示例', '女', '13800000001', '直属工会', '己工会', ''],
      ],
    ),
  );
  expect(seen.problems.map(({ sheet, row, column }) => `${sheet} ${row} ${column}`)).toEqual([
    'unions 2 上级工会',
    'unions 3 上级工会',
    'unions 4 上级工会',
    'unions 5 党政部门名称',
    'unions 6 级别',
    'unions 8 工会名称',
    'unions 9 工会名称',
    'people 3 手机号',
    'people 4 姓名',
    'people 5 性别',
    'people 5 手机号',
    'people 5 身份',
    'people 5 所属工会',
    'people 5 截止日期',
    'people 6 截止日期',
    'people 6 身份',
    'people 7 手机号',
  ]);
  expect(seen.problems[0]?.message).toBe('上级工会不能是自己或自己的下级。');
  expect(await call('industry', 'sheet.apply', { id: seen.id })).toMatchObject({
    ok: false,
    error: { code: 'INVALID' },
  });
  expect(await register()).toEqual(whole);
});

test('what changed between preview and import stops the import before its first step', async () => {
  const seen = await preview('industry', await workbook(tree, officers));
  await programme.done('industry', 'union.add', {
    parentId: 'industry',
    name: '示例市教育工会',
    level: 'directUnion',
    unit: null,
  });
  const whole = await register();
  expect(await call('industry', 'sheet.apply', { id: seen.id })).toMatchObject({
    ok: false,
    error: { code: 'CONFLICT' },
  });
  expect(await register()).toEqual(whole);
  // The lock is free again.
  const fresh = await preview('industry', await workbook(tree, officers));
  await applied('industry', fresh.id);
});

test('an import that was broken off half-way keeps others out and is finished by the timer', async () => {
  const seen = await preview('industry', await workbook(tree, officers));
  const { data } = await programme.database.collection('imports').doc(seen.id).get();
  await applied('industry', seen.id);
  const finished = await register();
  // As the store stands when the function dies after its second step.
  const unions = (finished.unions as { _id: string; name: string }[]).filter(
    ({ name }) => name === '示例一小工会',
  );
  const people = (finished.people as { _id: string; name: string }[]).filter(({ name }) => name === '丙示例');
  for (const { _id } of unions) await programme.database.collection('unions').doc(_id).remove();
  for (const { _id } of people) await programme.database.collection('people').doc(_id).remove();
  expect(data[0].state).toBe('previewed');
  const again = await preview('industry', await workbook(tree, officers));
  expect(again.counts).toMatchObject({ newUnions: 1, newPeople: 1, changedPeople: 1, unchanged: 4 });
  await programme.database.collection('registerLocks').doc('register').update({ importId: again.id });
  const refusal = await programme.refused('industry', 'union.add', {
    parentId: 'industry',
    name: '示例后来工会',
    level: 'directUnion',
    unit: null,
  });
  expect(refusal.code).toBe('UNAVAILABLE');
  const other = await preview(
    'industry',
    await workbook([['示例另一工会', '直属工会', '示例产业工会', '', '', '']], []),
  );
  expect(await call('industry', 'sheet.apply', { id: other.id })).toMatchObject({
    ok: false,
    error: { code: 'UNAVAILABLE' },
  });
  // Broken off before its first step was written down: the timer lets go of the lock.
  await programme.database
    .collection('imports')
    .doc(again.id)
    .update({ touchedAt: '2020-09-14T00:00:00.000Z' });
  await fireTimer(programme);
  await applied('industry', other.id);
  expect((await exported('industry')).unions.map(([name]) => name)).toContain('示例另一工会');
});

test('rows beyond the reach of a direct union are problems; others import nothing', async () => {
  const seen = await preview(
    'direct',
    await workbook(
      [
        ['示例诊所工会', '单位工会', '示例卫生直属工会', '示例诊所', '医疗卫生', '示例诊所支部'],
        ['示例越界工会', '直属工会', '示例产业工会', '', '', ''],
        [...root],
      ],
      [
        ['内示例', '女', '13900000021', '单位工会', '示例诊所工会', ''],
        ['外示例', '女', '13900000022', '单位工会', '示例体工队工会', ''],
      ],
    ),
  );
  expect(seen.problems.map(({ sheet, row }) => `${sheet} ${row}`)).toEqual(['unions 3', 'people 3']);
  for (const who of ['unit', 'administration', 'leader', 'member', 'expert']) {
    expect(await call(who, 'sheet.apply', { id: seen.id })).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    });
  }
  expect(await call('industry', 'sheet.apply', { id: seen.id })).toMatchObject({
    ok: false,
    error: { code: 'NOT_FOUND' },
  });
  // The export holds what lies within reach alone.
  const sheet = await exported('direct');
  expect(sheet.unions.map(([name]) => name)).toEqual(['示例卫生直属工会', '示例医院工会']);
  expect(JSON.stringify(sheet)).not.toMatch(/体工队|孙样例|赵样例/);
});

test('a CSV is read; what is no table is refused in words', async () => {
  const text = `${columns.unions.join(',')}\r\n示例市教育工会,直属工会,示例产业工会,,,\r\n`;
  const seen = await preview('industry', Buffer.from(text, 'utf8'));
  expect([seen.problems, seen.counts.newUnions]).toEqual([[], 1]);
  for (const content of [
    Buffer.from('PK\u0003\u0004 no zip'),
    Buffer.from('a,b\n1,2\n'),
    Buffer.from([0, 1, 2, 255]),
  ]) {
    await expect(preview('industry', content)).rejects.toThrow(/INVALID|TOO_LARGE/);
  }
});

test('a thousand unions and three thousand people arrive whole', async () => {
  const unions = Array.from({ length: 1000 }, (_, n) =>
    n < 50
      ? [`示例直属${n}工会`, '直属工会', '示例产业工会', '', '', '']
      : [`示例单位${n}工会`, '单位工会', `示例直属${n % 50}工会`, `示例单位${n}`, '教育', `示例单位${n}党委`],
  );
  const names = '甲乙丙丁戊己庚辛壬癸';
  const nameOf = (n: number) => [...String(n).padStart(4, '0')].map((digit) => names[Number(digit)]).join('');
  const people = Array.from({ length: 3000 }, (_, n) => [
    nameOf(n),
    n % 2 === 0 ? '女' : '男',
    `137${String(n).padStart(8, '0')}`,
    n < 50 ? '直属工会' : n % 2 === 0 ? '单位工会' : '党政部门',
    n < 50 ? `示例直属${n}工会` : `示例单位${50 + (n % 950)}工会`,
    '',
  ]);
  const before = await exported('industry');
  const begun = performance.now();
  const seen = await preview('industry', await workbook(unions, people));
  expect(seen.problems).toEqual([]);
  const previewed = performance.now();
  // The call's share is done half-way: nobody else touches the register, and the timer goes on with it.
  const first = await done<ImportProgress>('industry', 'sheet.apply', { id: seen.id });
  expect(first.state).toBe('applying');
  expect(first.done).toBeLessThan(4000);
  const expert = await programme.done('industry', 'person.get', { id: 'expert' });
  const ended = { id: 'expert', version: expert.version, roleId: expert.roles[0]?.id ?? '', until: null };
  expect((await programme.refused('industry', 'person.endRole', ended)).code).toBe('UNAVAILABLE');
  await programme.database
    .collection('imports')
    .doc(seen.id)
    .update({ touchedAt: '2020-09-14T00:00:00.000Z' });
  await fireTimer(programme);
  const { data } = await programme.database.collection('imports').doc(seen.id).get();
  expect(data[0].done).toBeGreaterThan(first.done);
  await applied('industry', seen.id);
  process.stdout.write(
    `preview ${Math.round(previewed - begun)} ms, import ${Math.round(performance.now() - previewed)} ms\n`,
  );
  const after = await exported('industry');
  expect(after.unions).toEqual([...before.unions, ...unions]);
  expect(imported(after.people)).toEqual(people);
}, 300_000);
