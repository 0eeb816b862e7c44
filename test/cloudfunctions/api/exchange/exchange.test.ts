import { randomUUID } from 'node:crypto';
import { anEntry, aResult } from '../../programme/entries';
import { openProgramme, type Programme } from '../../programme/open-programme';

let programme: Programme;
beforeAll(async () => {
  programme = await openProgramme('2020-09-15T09:00:00+08:00');
}, 60_000);
afterAll(() => programme.stop());

const offered = async (more: Parameters<typeof aResult>[0] = {}, who = 'leader') => {
  const owners = [{ memberId: null, name: '某完成人', part: '' }];
  const entry = anEntry(aResult({ owners, ...more }));
  await programme.done(who, 'result.save', entry);
  return programme.done(who, 'exchange.offer', { resultId: entry.id, method: '先试用一个病区，再推广。' });
};
const published = async (more: Parameters<typeof aResult>[0] = {}) => {
  const { id } = await offered(more);
  return programme.done('unit', 'exchange.decide', { id, agrees: true });
};

test('what a studio marks as public is shown to all studios only once an officer above it has agreed', async () => {
  const { id, state } = await offered();
  expect(state).toBe('offered');
  for (const who of ['athlete', 'colleague', 'elsewhereUnit', 'expert']) {
    expect((await programme.refused(who, 'exchange.get', { id })).code).toBe('NOT_FOUND');
  }
  const waiting = await programme.done('unit', 'exchange.list', { which: 'waiting' });
  expect(waiting.rows.map((row) => row.id)).toContain(id);
  for (const who of ['elsewhereUnit', 'elsewhereDirect', 'administration', 'leader', 'athlete']) {
    expect((await programme.refused(who, 'exchange.decide', { id, agrees: true })).code).toMatch(
      /NOT_FOUND|NOT_ALLOWED/,
    );
  }
  await programme.done('unit', 'exchange.decide', { id, agrees: true });
  const view = await programme.done('athlete', 'exchange.get', { id });
  expect(view).toMatchObject({
    studioName: '马示例创新工作室',
    content: { name: '输液接口防脱落固定装置', method: '先试用一个病区，再推广。' },
    decision: null,
    may: { withdraw: false, decide: false, takeDown: false, answer: false, thank: true },
  });
  expect(JSON.stringify(view)).not.toMatch(/某完成人|示例〔2019〕1号|1200000/);
});

test('an officer who declines says why, and the studio reads it', async () => {
  const { id } = await offered();
  expect(await programme.refused('direct', 'exchange.decide', { id, agrees: false })).toMatchObject({
    code: 'INVALID',
    field: 'reason',
  });
  await programme.done('direct', 'exchange.decide', { id, agrees: false, reason: '请先申请专利' });
  const own = await programme.done('leader', 'exchange.get', { id });
  expect(own).toMatchObject({ state: 'declined', decision: { reason: '请先申请专利' } });
  const again = await programme.done('leader', 'exchange.offer', {
    resultId: own.resultId,
    method: '已申请专利，做法如下。',
  });
  expect(again).toMatchObject({ id, state: 'offered', decision: null });
});

test('nobody agrees to what the own studio offers, in whatever capacity', async () => {
  const entry = anEntry(aResult({ owners: [{ memberId: null, name: '某完成人', part: '' }] }));
  await programme.done('both', 'result.save', entry, { role: 'both-leader-hospital' });
  const { id } = await programme.done(
    'both',
    'exchange.offer',
    { resultId: entry.id, method: '做法' },
    { role: 'both-leader-hospital' },
  );
  for (const role of ['both-unitUnion-hospital', 'both-industryUnion-industry']) {
    const refusal = await programme.refused('both', 'exchange.decide', { id, agrees: true }, { role });
    expect([role, refusal.code]).toEqual([role, 'NOT_ALLOWED']);
  }
  expect((await programme.done('industry', 'exchange.decide', { id, agrees: true })).state).toBe('published');
});

test('thanks count once a person; questions come from a studio and are answered by the team alone', async () => {
  const { id } = await published();
  for (const requestId of [randomUUID(), randomUUID()]) {
    await programme.done('athlete', 'exchange.thank', { id }, { requestId });
  }
  expect((await programme.done('colleague', 'exchange.thank', { id })).thanks).toBe(2);
  const question = { id, text: '成本多少？' };
  const asked = await programme.done('athlete', 'exchange.ask', question);
  const [first] = asked.asked;
  expect(asked.asked.map(({ from, text, answer }) => [from, text, answer])).toEqual([
    ['白示例创新工作室', '成本多少？', null],
  ]);
  const reply = { id, questionId: first?.id ?? '', text: '每套三元。' };
  expect((await programme.refused('athlete', 'exchange.answer', reply)).code).toBe('NOT_ALLOWED');
  await programme.done('member', 'exchange.answer', reply);
  const seen = await programme.done('elsewhereUnit', 'exchange.get', { id });
  expect(seen.asked[0]?.answer?.text).toBe('每套三元。');
});

test('many at once: every thanks and every question is kept', async () => {
  const { id } = await published();
  const people = ['athlete', 'colleague', 'unit', 'direct', 'expert'];
  await Promise.all(people.map((who) => programme.done(who, 'exchange.thank', { id })));
  expect((await programme.done('leader', 'exchange.get', { id })).thanks).toBe(people.length);
});

test('a report reaches the officers above the studio alone; taken down or withdrawn, nobody else sees it', async () => {
  const { id } = await published();
  await programme.done('athlete', 'exchange.report', { id, text: '与我们的成果雷同' });
  expect((await programme.done('leader', 'exchange.get', { id })).reported).toEqual([]);
  const list = await programme.done('direct', 'exchange.list', { which: 'reported' });
  expect(list.rows.map((row) => [row.id, row.reports])).toEqual([[id, 1]]);
  const taken = await programme.done('direct', 'exchange.takeDown', { id, reason: '核实中' });
  expect(taken.state).toBe('withdrawn');
  expect((await programme.refused('athlete', 'exchange.get', { id })).code).toBe('NOT_FOUND');
  const other = await published();
  expect((await programme.done('leader', 'exchange.withdraw', { id: other.id })).state).toBe('withdrawn');
  expect((await programme.refused('colleague', 'exchange.thank', { id: other.id })).code).toBe('NOT_FOUND');
});

test('the page is searched by field, form and words, the latest first', async () => {
  const service = await published({ name: '三看一问交接班', kind: 'service' });
  const technology = await published({ name: '转运监护支架', kind: 'technology' });
  const listed = async (input: Parameters<typeof programme.done<'exchange.list'>>[2]) =>
    (await programme.done('athlete', 'exchange.list', input)).rows.map(({ id }) => id);
  expect(await listed({ kind: 'service' })).toEqual([service.id]);
  expect(await listed({ text: '支架' })).toEqual([technology.id]);
  expect(await listed({ industry: '体育' })).toEqual([]);
  expect((await listed({ industry: '医疗卫生' })).slice(0, 2)).toEqual([technology.id, service.id]);
});
