import { openProgramme, type Programme } from '../../programme/open-programme';

let programme: Programme;
beforeAll(async () => {
  programme = await openProgramme('2020-09-15T09:00:00+08:00');
  const message = (index: number, to: string) => ({
    _id: `made-up:${index}:${to}`,
    to,
    kind: 'opinionDue',
    title: `第 ${index} 条`,
    text: '',
    link: { kind: 'round', roundId: '2020' },
    at: new Date(Date.UTC(2020, 8, 1, 0, Math.floor(index / 2))).toISOString(),
    readAt: null,
    push: { state: 'queued', tries: 0, nextAt: '2020-09-30T00:00:00.000Z' },
  });
  const mine = Array.from({ length: 45 }, (_, index) => message(index, 'unit'));
  await programme.database.collection('messages').add([...mine, message(0, 'direct')]);
}, 60_000);
afterAll(() => programme.stop());

test('the newest first, twenty a page, none twice and none left out', async () => {
  const ids: string[] = [];
  const sizes: number[] = [];
  for (let before: string | null | undefined; before !== null; ) {
    const page = await programme.done('unit', 'message.list', before ? { before } : {});
    ids.push(...page.rows.map(({ _id }) => _id));
    sizes.push(page.rows.length);
    before = page.next;
  }
  expect(sizes).toEqual([20, 20, 5]);
  expect(new Set(ids).size).toBe(45);
  expect(ids[0]).toBe('made-up:44:unit');
});

test("reading some, then all; another person's messages stay unread", async () => {
  expect((await programme.done('unit', 'me.get', {})).unread).toBe(45);
  const ids = ['made-up:0:unit', 'made-up:1:unit', 'made-up:0:direct'];
  expect(await programme.done('unit', 'message.read', { ids })).toEqual({ unread: 43 });
  expect((await programme.done('direct', 'me.get', {})).unread).toBe(1);
  expect(await programme.done('unit', 'message.read', { all: true })).toEqual({ unread: 0 });
  expect((await programme.done('direct', 'me.get', {})).unread).toBe(1);
});
