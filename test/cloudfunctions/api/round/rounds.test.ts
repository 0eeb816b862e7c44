import { randomUUID } from 'node:crypto';
import { openProgramme, type Programme, roundId } from '../../programme/open-programme';

let programme: Programme;
beforeEach(async () => {
  programme = await openProgramme('2020-09-15T09:00:00+08:00');
}, 60_000);
afterEach(() => programme.stop());

const nextYear = () => programme.done('industry', 'round.copy', { fromId: roundId, year: 2021 });

test("next year's round is copied, changed and published; then every leader and officer is told", async () => {
  const copy = await nextYear();
  expect([copy.year, copy.state, copy.title, copy.cutoffAt]).toEqual([
    2021,
    'draft',
    '2021年创新工作室申报',
    '2021-09-29T15:59:59.999Z',
  ]);
  expect((await programme.done('unit', 'round.list', {})).map(({ year }) => year)).toEqual([2020]);
  expect((await programme.refused('unit', 'round.get', { id: copy.id })).code).toBe('NOT_FOUND');
  expect((await programme.done('industry', 'round.list', {})).map(({ year }) => year)).toEqual([2021, 2020]);

  const changed = await programme.done('industry', 'round.change', {
    id: copy.id,
    version: copy.version,
    changes: {
      cutoffAt: '2021-10-15T18:00:00+08:00',
      contact: { name: '示例联系人', phone: '0951-0000000' },
    },
  });
  expect([changed.cutoffAt, changed.contact.name, changed.conditions]).toEqual([
    '2021-10-15T10:00:00.000Z',
    '示例联系人',
    copy.conditions,
  ]);
  const open = await programme.done('industry', 'round.publish', { id: copy.id, version: changed.version });
  expect(open.state).toBe('open');
  for (const who of ['leader', 'unit', 'administration', 'direct', 'industry2', 'elsewhereUnit']) {
    const { rows } = await programme.done(who, 'message.list', {});
    expect([who, rows.map(({ title }) => title)]).toEqual([who, ['2021年创新工作室申报开始']]);
  }
  // Nobody without a role as leader or officer, and nobody whose role has ended.
  for (const who of ['expert', 'member', 'former']) {
    expect((await programme.done(who, 'message.list', {})).rows).toEqual([]);
  }
});

test('a published round cannot be changed but for its reminders and its cutoff, which is recorded with reason and told', async () => {
  const round = await programme.done('industry', 'round.get', { id: roundId });
  const at = { id: roundId, version: round.version };
  expect((await programme.refused('industry', 'round.change', { ...at, changes: { year: 2022 } })).code).toBe(
    'WRONG_STATE',
  );
  const days = { daysBefore: [14, 7, 3, 1, 0], timeOfDay: '09:00' };
  const say = (title: string, text: string) => ({
    ...at,
    changes: { reminders: { ...days, texts: { cutoffAmended: { title, text } } } },
  });
  const wrong = await programme.refused('industry', 'round.change', say('调整', '改到{截止日}'));
  expect([wrong.code, wrong.field]).toEqual(['INVALID', 'reminders.texts.cutoffAmended.text']);
  const worded = await programme.done('industry', 'round.change', say('调整', '改到{截止时刻}，因{理由}'));
  const amended = await programme.done('industry', 'round.amendCutoff', {
    id: roundId,
    version: worded.version,
    cutoffAt: '2020-10-15T23:59:59.999+08:00',
    reason: '各单位要求延长。',
  });
  expect(amended.amendments).toEqual([
    {
      at: expect.any(String),
      by: '赵样例',
      from: '2020-09-29T15:59:59.999Z',
      to: '2020-10-15T15:59:59.999Z',
      reason: '各单位要求延长。',
    },
  ]);
  const closed = await programme.done('industry', 'round.close', { id: roundId, version: amended.version });
  expect(closed.state).toBe('closed');
  expect((await programme.done('leader', 'message.list', {})).rows.map(({ title }) => title)).toEqual([
    '2020年创新工作室申报结束申报',
    '调整',
  ]);
});

test('two officers changing at once: one change, and the other is told', async () => {
  const { id, version } = await nextYear();
  const answers = await Promise.all([
    programme.call('industry', 'round.change', { id, version, changes: { title: '甲' } }),
    programme.call('industry2', 'round.change', { id, version, changes: { title: '乙' } }),
  ]);
  expect(answers.map((answer) => (answer.ok ? 'done' : answer.error.code)).sort()).toEqual([
    'CONFLICT',
    'done',
  ]);
});

test('a retried copy and a retried publication act once', async () => {
  const requestId = randomUUID();
  const input = { fromId: roundId, year: 2021 };
  const one = await programme.done('industry', 'round.copy', input, { requestId });
  const two = await programme.done('industry', 'round.copy', input, { requestId });
  expect(two).toEqual(one);
  const target = { id: one.id, version: one.version };
  const again = randomUUID();
  const open = await programme.done('industry', 'round.publish', target, { requestId: again });
  expect(await programme.done('industry', 'round.publish', target, { requestId: again })).toEqual(open);
  expect((await programme.done('leader', 'message.list', {})).rows).toHaveLength(1);
});
