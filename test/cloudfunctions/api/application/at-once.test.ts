import { randomUUID } from 'node:crypto';
import { atIndustryUnion, completeDraft, submitted } from '../../programme/file-application';
import { openProgramme, type Programme, roundId } from '../../programme/open-programme';
import { someLeader } from '../../programme/some-leader';

let programme: Programme;
let leader: string;
beforeAll(async () => {
  programme = await openProgramme('2020-09-15T09:00:00+08:00');
}, 60_000);
afterAll(() => programme.stop());
beforeEach(async () => {
  leader = await someLeader(programme);
});

const outcome = (answer: { readonly ok: boolean; readonly error?: { readonly code: string } }): string =>
  answer.ok ? 'done' : (answer.error?.code ?? '');

test('of two submits at once one is done and the other is told', async () => {
  const draft = await completeDraft(programme, leader);
  const answers = await Promise.all([
    programme.call(leader, 'application.submit', draft),
    programme.call(leader, 'application.submit', draft),
  ]);
  const outcomes = answers.map(outcome).sort();
  expect(outcomes[1]).toBe('done');
  expect(['CONFLICT', 'WRONG_STATE']).toContain(outcomes[0]);
  const view = await programme.done(leader, 'application.get', { id: draft.id });
  expect([view.form?.number, view.way.length]).toEqual([1, 1]);
});

test('a double tap with the same request id is one submit, and both taps get its answer', async () => {
  const draft = await completeDraft(programme, leader);
  const requestId = randomUUID();
  const answers = await Promise.all(
    [1, 2, 3].map(() => programme.done(leader, 'application.submit', draft, { requestId })),
  );
  expect(new Set(answers.map(({ form }) => form?.code)).size).toBe(1);
  expect((await programme.done(leader, 'message.list', {})).rows).toHaveLength(1);
});

test('a retry after a lost answer does not act twice, whatever has happened since', async () => {
  const draft = await completeDraft(programme, leader);
  const requestId = randomUUID();
  const first = await programme.done(leader, 'application.submit', draft, { requestId });
  await programme.done('unit', 'application.agree', { id: first.id, version: first.version, text: '同意。' });
  const retried = await programme.done(leader, 'application.submit', draft, { requestId });
  expect(retried.way.map(({ action }) => action)).toEqual(['submit', 'agree']);
});

test('two officers of one post at once: one opinion, and the other learns whose', async () => {
  const { id, version } = await submitted(programme, leader);
  const text = '同意推荐。';
  const answers = await Promise.all([
    programme.call('unit', 'application.agree', { id, version, text }),
    programme.call('unit2', 'application.agree', { id, version, text }),
  ]);
  expect(answers.map(outcome).sort()).toEqual(['CONFLICT', 'done']);
  const loser = answers.find(({ ok }) => !ok);
  expect(loser?.ok === false && loser.error.message).toMatch(
    /^这份申报表示例医院工会(王|杨)样例已于2020年9月15日 09:0\d办理“同意”，您这次的内容没有写入/,
  );
  const { opinions } = await programme.done('unit', 'application.get', { id });
  expect(opinions).toHaveLength(1);
});

test('both opinions of the unit at once: the later one is told to look again, and can then be given', async () => {
  const { id, version } = await submitted(programme, leader);
  const text = '同意推荐。';
  const answers = await Promise.all([
    programme.call('unit', 'application.agree', { id, version, text }),
    programme.call('administration', 'application.agree', { id, version, text }),
  ]);
  expect(answers.map(outcome).sort()).toEqual(['CONFLICT', 'done']);
  const loser = answers[0]?.ok ? 'administration' : 'unit';
  const seen = await programme.done(loser, 'application.get', { id });
  const done = await programme.done(loser, 'application.agree', { id, version: seen.version, text });
  expect(done.stateWords).toBe('待示例卫生直属工会意见');
});

test('approve and reject at once: one of them stands', async () => {
  const { id, version } = await atIndustryUnion(programme, leader);
  const answers = await Promise.all([
    programme.call('industry', 'application.approve', { id, version, text: '同意。' }),
    programme.call('industry2', 'application.reject', { id, version, text: '不符合条件。' }),
  ]);
  expect(answers.map(outcome).sort()).toEqual(['CONFLICT', 'done']);
});

test('two devices editing: the later save is told when and on which device the other was, nothing is lost', async () => {
  const draft = await programme.done(leader, 'application.start', { roundId });
  const at = { id: draft.id, version: draft.version };
  await programme.done(leader, 'application.save', {
    ...at,
    answers: { venue: '三楼' },
    device: '家里的平板',
  });
  const refusal = await programme.refused(leader, 'application.save', {
    ...at,
    answers: { venue: '四楼' },
    device: '手机',
  });
  expect(refusal.code).toBe('CONFLICT');
  expect(refusal.message).toMatch(/马示例已于2020年9月15日 09:0\d在“家里的平板”上保存过/);
  const now = await programme.done(leader, 'application.get', { id: draft.id });
  expect([now.answers.venue, now.savedOn]).toEqual(['三楼', '家里的平板']);
});

test('ten saves of one version at once: one is kept', async () => {
  const { id, version } = await programme.done(leader, 'application.start', { roundId });
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      programme.call(leader, 'application.save', {
        id,
        version,
        answers: { venue: `${index} 楼` },
        device: `设备${index}`,
      }),
    ),
  );
  expect(answers.map(outcome).filter((code) => code === 'done')).toHaveLength(1);
  expect((await programme.done(leader, 'application.get', { id })).version).toBe(version + 1);
});

test('a save repeated with its request id is answered as done, and saves nothing else', async () => {
  const { id, version } = await programme.done(leader, 'application.start', { roundId });
  const requestId = randomUUID();
  const input = { id, version, answers: { venue: '三楼' }, device: '手机' };
  const first = await programme.done(leader, 'application.save', input, { requestId });
  const second = await programme.done(leader, 'application.save', input, { requestId });
  expect([second.version, second.savedAt]).toEqual([first.version, first.savedAt]);
});
