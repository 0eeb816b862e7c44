import { randomUUID } from 'node:crypto';
import { openProgramme, type Programme } from '../../programme/open-programme';
import { fireTimer } from '../../programme/timer';

let programme: Programme;
beforeEach(async () => {
  programme = await openProgramme('2020-09-15T09:00:00+08:00');
}, 60_000);
afterEach(() => programme.stop());

const broken = {
  kind: 'error',
  cause: 'Cannot read properties of undefined',
  where: 'app.js:1:2',
  page: 'pages/home/index',
  count: 1,
} as const;
const batch = (...faults: object[]) =>
  ({ version: '0.1.0', build: 'weapp', faults: faults.length > 0 ? faults : [broken] }) as never;
const rows = async () => (await programme.done('industry', 'fault.list', {})).rows;

test('faults are grouped by cause and version, with counts, pages, first and last time', async () => {
  expect(await programme.done('leader', 'fault.report', batch())).toEqual({ kept: 1 });
  await programme.done('', 'fault.report', batch({ ...broken, count: 3, page: 'leader/section/index' }));
  await programme.done('unit', 'fault.report', { ...(batch() as object), version: '0.2.0' } as never);
  const [newest, first, ...more] = await rows();
  expect(more).toEqual([]);
  expect(newest).toMatchObject({ version: '0.2.0', count: 1 });
  expect(first).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{32}$/),
    kind: 'error',
    cause: broken.cause,
    where: 'app.js:1:2',
    pages: ['pages/home/index', 'leader/section/index'],
    count: 4,
    version: '0.1.0',
    build: 'weapp',
    firstAt: expect.stringMatching(/^2020-09-15T01:00:/),
    lastAt: expect.stringMatching(/^2020-09-15T01:00:/),
  });
});

test('a batch whose answer was lost is counted once, also when it is sent again at the same time', async () => {
  const requestId = randomUUID();
  const send = () => programme.done('leader', 'fault.report', batch(), { requestId });
  await send();
  await send();
  await Promise.all([send(), send(), send()]);
  expect((await rows()).map(({ count }) => count)).toEqual([1]);
});

test('many devices at once lose no count', async () => {
  await Promise.all(Array.from({ length: 12 }, () => programme.done('', 'fault.report', batch())));
  expect((await rows()).map(({ count }) => count)).toEqual([12]);
});

test('what a device did not scrub is scrubbed here', async () => {
  await programme.done(
    'leader',
    'fault.report',
    batch({ ...broken, cause: '马示例 13800000001 "x" is not' }),
  );
  expect((await rows()).map(({ cause }) => cause)).toEqual(['… … … is not']);
  const stored = JSON.stringify((await programme.everything()).faults);
  expect(stored).not.toMatch(/leader"|138000|马/);
});

test('the industry union alone reads them', async () => {
  for (const who of ['leader', 'unit', 'direct', 'expert'])
    expect([who, (await programme.refused(who, 'fault.list', {})).code]).toEqual([who, 'NOT_FOUND']);
  expect((await programme.refused('', 'fault.list', {})).code).toBe('UNAUTHENTICATED');
});

test('after five hundred causes of a version no further cause is kept, and known ones are still counted', async () => {
  const known = Array.from({ length: 500 }, (_, index) => ({
    ...broken,
    _id: `made-up-${index}`,
    version: '0.1.0',
    build: 'weapp',
    pages: [],
    batches: [],
    firstAt: '2020-09-01T00:00:00.000Z',
    lastAt: '2020-09-01T00:00:00.000Z',
  }));
  await programme.done('', 'fault.report', batch());
  await programme.database.collection('faults').add(known.slice(1));
  expect(await programme.done('', 'fault.report', batch({ ...broken, cause: 'Another' }))).toEqual({
    kept: 0,
  });
  expect(await programme.done('', 'fault.report', batch())).toEqual({ kept: 1 });
  expect((await rows())[0]).toMatchObject({ cause: broken.cause, count: 2 });
});

test('a fault that has not come for ninety days is forgotten', async () => {
  const kept = (name: string, lastAt: string) => ({
    _id: name,
    ...broken,
    version: '0.1.0',
    build: 'h5',
    pages: [],
    batches: [],
    firstAt: lastAt,
    lastAt,
  });
  await programme.database
    .collection('faults')
    .add([kept('over', '2020-06-17T00:59:59.000Z'), kept('recent', '2020-06-17T01:01:00.000Z')]);
  await fireTimer(programme);
  expect((await rows()).map(({ id }) => id)).toEqual(['recent']);
});

test('a client older than the oldest served is told to renew itself, whatever it asks for', async () => {
  const ask = (client: string) =>
    programme.send('leader', { procedure: 'me.get', input: {}, requestId: randomUUID(), client });
  expect((await ask('0.0.9')).body).toMatchObject({
    ok: false,
    error: { code: 'OUTDATED', message: '您用的版本太旧，已不能办理。请更新后继续，已填写的内容不会丢失。' },
  });
  expect((await ask('0.1.0')).body).toMatchObject({ ok: true });
  expect((await ask('not a version')).body).toMatchObject({ error: { code: 'INVALID' } });
});
