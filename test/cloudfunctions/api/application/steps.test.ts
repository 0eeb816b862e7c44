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

const titlesOf = async (who: string): Promise<readonly string[]> =>
  (await programme.done(who, 'message.list', {})).rows.map(({ title }) => title);

test('a form goes from the leader through every union to the review, and everyone is told in turn', async () => {
  const waiting = await submitted(programme, leader);
  expect(waiting.stateWords).toBe('待示例医院工会、示例医院党政办公室意见');
  expect(await titlesOf('unit')).toEqual(['有申报表待您提出意见']);
  expect(await titlesOf('unit2')).toEqual(['有申报表待您提出意见']);
  expect(await titlesOf('elsewhereUnit')).toEqual([]);

  const text = '同意推荐。';
  const { id } = waiting;
  let { version } = waiting;
  ({ version } = await programme.done('administration', 'application.agree', { id, version, text }));
  ({ version } = await programme.done('unit2', 'application.agree', { id, version, text }));
  expect(await titlesOf('direct')).toEqual(['有申报表待您提出意见']);
  ({ version } = await programme.done('direct', 'application.agree', { id, version, text }));
  const approved = await programme.done('industry', 'application.approve', { id, version, text: '同意。' });

  expect(approved.stateWords).toBe('考核评审中');
  expect(approved.way.map(({ action, unionName, from, to }) => [action, unionName, from, to])).toEqual([
    ['submit', '示例医院', 'draft', 'opinions'],
    ['agree', '示例医院党政办公室', 'opinions', 'opinions'],
    ['agree', '示例医院工会', 'opinions', 'opinions'],
    ['agree', '示例卫生直属工会', 'opinions', 'opinions'],
    ['approve', '示例产业工会', 'opinions', 'review'],
  ]);
  expect(
    approved.stations.flatMap(({ posts }) => posts.map(({ sealName, turn }) => [sealName, turn])),
  ).toEqual([
    ['示例医院工会', 'done'],
    ['示例医院党政办公室', 'done'],
    ['示例卫生直属工会', 'done'],
    ['示例产业工会', 'done'],
  ]);
  expect((await titlesOf(leader))[0]).toBe('申报表已进入考核评审');
});

test('a returned form comes back to the one who returned it, not to the start', async () => {
  const { id, version } = await atIndustryUnion(programme, leader);
  const returned = await programme.done('industry', 'application.return', {
    id,
    version,
    sections: ['work'],
    reason: '请补充成果的效益。',
  });
  expect([returned.stateWords, returned.editable]).toEqual(['示例产业工会退回修改', false]);

  const own = await programme.done(leader, 'application.get', { id });
  expect([own.editable, own.actions]).toEqual([true, ['resubmit']]);
  const saved = await programme.done(leader, 'application.save', {
    id,
    version: own.version,
    answers: { work: '补充后的内容。' },
    device: '手机',
  });
  // While the leader corrects the form, officers read it as it was submitted.
  expect((await programme.done('industry', 'application.get', { id })).answers.work).not.toBe(
    '补充后的内容。',
  );

  const again = await programme.done(leader, 'application.submit', { id, version: saved.version });
  expect([again.stateWords, again.form?.number]).toEqual(['待示例产业工会意见', 2]);
  expect(again.form?.code).not.toBe(own.form?.code);
  expect((await programme.done('industry', 'application.get', { id })).answers.work).toBe('补充后的内容。');
});

test('a form can be taken back before the first opinion and not after it', async () => {
  const { id, version } = await submitted(programme, leader);
  const back = await programme.done(leader, 'application.withdraw', { id, version, reason: '补充材料' });
  expect([back.phase, back.editable]).toEqual(['draft', true]);
  // A draft is nobody's to see but the leader's and the industry union's.
  expect((await programme.refused('unit', 'application.get', { id })).code).toBe('NOT_FOUND');

  const again = await programme.done(leader, 'application.submit', { id, version: back.version });
  const agreed = await programme.done('unit', 'application.agree', {
    id,
    version: again.version,
    text: '同意。',
  });
  const refusal = await programme.refused(leader, 'application.withdraw', {
    id,
    version: agreed.version,
    reason: '补充材料',
  });
  expect(refusal.code).toBe('WRONG_STATE');
});

test('a form that does not meet the rules is not submitted: every gap is named with its clause', async () => {
  const { id, version } = await completeDraft(programme, leader);
  const answers = (await programme.done(leader, 'application.get', { id })).answers;
  const roster = (answers.roster as readonly { readonly id: string }[]).slice(0, 4);
  const saved = await programme.done(leader, 'application.save', {
    id,
    version,
    answers: { roster: roster as never },
    device: '手机',
  });
  const refusal = await programme.refused(leader, 'application.submit', { id, version: saved.version });
  expect(refusal.code).toBe('RULES_NOT_MET');
  expect(refusal.message).toContain('创新团队现有 4 人，至少 5 人（一(二)2）');
  expect(refusal.clause).toBe('一(二)2');
  expect((await programme.done(leader, 'application.get', { id })).phase).toBe('draft');
});

test('a second start gives the first draft, also when both come at once', async () => {
  const [one, other] = await Promise.all([
    programme.done(leader, 'application.start', { roundId }),
    programme.done(leader, 'application.start', { roundId }),
  ]);
  expect(one.id).toBe(other.id);
  const { applications } = await programme.everything();
  expect((applications as { leaderId: string }[]).filter(({ leaderId }) => leaderId === leader)).toHaveLength(
    1,
  );
});

test('an officer who is the leader of the form may not judge it', async () => {
  const both = await completeDraft(programme, 'both', 'both-leader-hospital');
  const sent = await programme.done('both', 'application.submit', both, { role: 'both-leader-hospital' });
  const refusal = await programme.refused(
    'both',
    'application.agree',
    { id: sent.id, version: sent.version, text: '同意。' },
    { role: 'both-unitUnion-hospital' },
  );
  expect(refusal.code).toBe('NOT_ALLOWED');
});
