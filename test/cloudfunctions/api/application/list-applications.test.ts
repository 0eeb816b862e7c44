import type { ApplicationSummary } from '../../../../cloudfunctions/api/application/application.views';
import { openProgramme, type Programme, roundId } from '../../programme/open-programme';

let programme: Programme;
beforeAll(async () => {
  programme = await openProgramme('2020-09-15T09:00:00+08:00');
  await programme.done('leader', 'application.start', { roundId });
  const { data } = (await programme.database.collection('applications').get()) as { data: object[] };
  const waiting = Array.from({ length: 45 }, (_, index) => ({
    ...data[0],
    _id: `2020.made-up-${index}`,
    leaderId: `made-up-${index}`,
    leaderName: `示例${index}号`,
    studioName: index === 7 ? '心血管(介入)工作室' : `示例工作室${index}`,
    phase: 'opinions',
    state: { phase: 'opinions', station: 0, given: [] },
    stations: [{ kind: 'unit', posts: [{ capacity: 'unitUnion', unionId: 'hospital' }] }],
    waitingFor: ['unitUnion:hospital'],
    // Three each share an instant, so that the order needs the id as well.
    since: new Date(Date.UTC(2020, 8, 1, 0, Math.floor(index / 3))).toISOString(),
  }));
  await programme.database.collection('applications').add(waiting);
}, 60_000);
afterAll(() => programme.stop());

const all = async (who: string, input: { readonly mine?: boolean; readonly text?: string }) => {
  const pages: (readonly ApplicationSummary[])[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page = await programme.done(who, 'application.list', { ...input, ...(after && { after }) });
    pages.push(page.rows);
    after = page.next;
  }
  return pages;
};

test('twenty a page, the longest waiting first, none twice and none left out', async () => {
  const pages = await all('unit', { mine: true });
  expect(pages.map(({ length }) => length)).toEqual([20, 20, 5]);
  const rows = pages.flat();
  expect(new Set(rows.map(({ id }) => id)).size).toBe(45);
  const order = rows.map(({ since, id }) => `${since}~${id}`);
  expect(order).toEqual([...order].sort());
  expect(rows.every(({ mine }) => mine)).toBe(true);
});

test('a text is looked for letter by letter in names, never as a pattern', async () => {
  expect((await all('unit', { text: '(介入)' })).flat().map(({ id }) => id)).toEqual(['2020.made-up-7']);
  expect((await all('unit', { text: '.*' })).flat()).toEqual([]);
  expect((await all('unit', { text: '示例12号' })).flat().map(({ id }) => id)).toEqual(['2020.made-up-12']);
});

test('by round and phase', async () => {
  const drafts = await programme.done('industry', 'application.list', { roundId, phase: 'draft' });
  expect(drafts.rows.map(({ id }) => id)).toEqual(['2020.leader']);
  expect((await programme.done('industry', 'application.list', { roundId: 'other' })).rows).toEqual([]);
});

test.each(['x', '~', '2020-09-01T00:00:00.000Z~{"$gt":""}', '2020-13-01T00:00:00.000Z~a'])(
  'the cursor %s is INVALID',
  async (after) => {
    expect((await programme.refused('unit', 'application.list', { after })).code).toBe('INVALID');
  },
);
