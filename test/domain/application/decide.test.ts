import { decide } from '../../../domain/application/decide';
import { stateWords } from '../../../domain/application/words';
import { Failure } from '../../../domain/failure/failure';
import type { RosterEntry } from '../../../domain/form/answers';
import { fromShanghai } from '../../../domain/time/shanghai';
import {
  actor,
  after,
  agree,
  complete,
  draft,
  factsOf,
  giveBack,
  resubmit,
  round,
  september,
  states,
  submit,
} from '../programme';

const refusal = (work: () => unknown): Failure => {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof Failure) return thrown;
  }
  throw new Error('nothing was refused');
};
const words = (application: typeof draft) =>
  stateWords(application.state, application.stations, factsOf('leader').nameOfPost);
const four = {
  ...draft,
  answers: { ...complete, roster: (complete.roster as readonly RosterEntry[]).slice(0, 4) },
};

test('a form that breaks a rule stays a draft, and the clause is cited', () => {
  const failure = refusal(() => decide(four, submit, factsOf('leader')));
  expect([failure.code, failure.clause, failure.userMessage]).toEqual([
    'RULES_NOT_MET',
    '一(二)2',
    '还不能提交：创新团队现有 4 人，至少 5 人（一(二)2）',
  ]);
});

test('the cutoff is the last instant in time; one millisecond later is late', () => {
  const at = (now: string) => () => decide(draft, submit, factsOf('leader', now));
  expect(at(round.cutoffAt)().state.phase).toBe('opinions');
  const late = refusal(at('2020-09-29T16:00:00.000Z'));
  expect([late.code, late.userMessage]).toEqual([
    'LATE',
    '2020年创新工作室申报已于2020年9月29日 23:59截止，草稿已为您保留。如需补报，请联系李明军，电话 0951-2090101。',
  ]);
});

test('an extension moves the cutoff for one studio', () => {
  const until = fromShanghai('2020-10-05 18:00');
  const extended = decide(
    draft,
    { action: 'grantExtension', until, text: '出差在外。' },
    factsOf('industryUnion', september(30)),
  );
  expect(extended.extension).toEqual({
    until,
    reason: '出差在外。',
    grantedBy: '示例industryUnion',
    at: september(30),
  });
  expect(decide(extended, submit, factsOf('leader', until)).state.phase).toBe('opinions');
  const tooLate = fromShanghai('2020-10-05 18:00:00.001');
  expect(refusal(() => decide(extended, submit, factsOf('leader', tooLate))).code).toBe('LATE');
});

test('a form handed in in time may be corrected and resubmitted after the cutoff', () => {
  const late = factsOf('leader', fromShanghai('2020-10-08 09:00'));
  expect(decide(states.returnedByDirect, resubmit, late).state.phase).toBe('opinions');
});

test('nothing can be submitted before the round opens', () => {
  const early = factsOf('leader', fromShanghai('2020-09-07 23:59'));
  expect(refusal(() => decide(draft, submit, early)).code).toBe('WRONG_STATE');
});

test('the unit’s two opinions come in either order', () => {
  const one = after([
    ['leader', submit],
    ['unitUnion', agree],
    ['unitAdministration', agree],
  ]);
  const other = after([
    ['leader', submit],
    ['unitAdministration', agree],
    ['unitUnion', agree],
  ]);
  expect(one.state).toEqual(other.state);
  expect(words(one)).toBe('待示例直属工会意见');
  expect(words(states.atUnitWithOne)).toBe('待示例医院工会意见');
});

test('a returned form comes back to the one who returned it, earlier opinions stand', () => {
  const back = decide(states.returnedByDirect, resubmit, factsOf('leader'));
  expect(words(back)).toBe('待示例直属工会意见');
  expect(back.opinions.map(({ sealName, formVersion }) => [sealName, formVersion])).toEqual([
    ['示例医院工会', 1],
    ['示例医院党委', 1],
  ]);
  expect(back.forms.map(({ number }) => number)).toEqual([1, 2]);
});

test('a return must say which sections and why', () => {
  const send = (changes: object) =>
    refusal(() => decide(states.atDirect, { ...giveBack, ...changes }, factsOf('directUnion')));
  expect(send({ sections: ['nowhere'] }).field).toBe('sections');
  expect(send({ text: '  ' }).field).toBe('text');
  expect(send({ text: '字'.repeat(501) }).userMessage).toBe('意见或理由最多 500 个字，现有 501 个字。');
});

test('nobody judges an application of which he or she is leader or member', () => {
  const facts = factsOf('unitUnion');
  const byLeader = { ...facts, actor: { ...actor('unitUnion'), personId: 'leader' } };
  const byMember = { ...facts, actor: { ...actor('unitUnion'), personId: 'colleague' } };
  const byNamesake = { ...facts, actor: { ...actor('unitUnion'), personName: '组员3示例' } };
  const team = { ...states.atUnit, teamIds: ['colleague'] };
  for (const one of [byLeader, byMember, byNamesake]) {
    expect(refusal(() => decide(team, agree, one)).code).toBe('NOT_ALLOWED');
  }
  expect(decide(team, agree, facts).opinions).toHaveLength(1);
});

test('every step says who, in which capacity, when, what and why', () => {
  expect(states.returnedByDirect.way[3]).toEqual({
    seq: 4,
    at: september(10),
    personId: 'directUnion',
    personName: '示例directUnion',
    capacity: 'directUnion',
    unionId: 'direct',
    unionName: '示例直属工会',
    action: 'return',
    from: 'opinions',
    to: 'returned',
    text: '请补充名册。',
    formVersion: 1,
  });
});

const told = (application: typeof draft, seq: number) =>
  application.outbox
    .filter(({ key }) => key.startsWith(`${application._id}:${seq}:`))
    .map(({ kind, to }) => [kind, to.kind === 'post' ? to.post.capacity : to.kind]);

test('each step tells the next in line and the leader', () => {
  expect(told(states.atIndustry, 1)).toEqual([
    ['applicationReceived', 'person'],
    ['opinionDue', 'unitUnion'],
    ['opinionDue', 'unitAdministration'],
  ]);
  expect(told(states.atIndustry, 2)).toEqual([['opinionGiven', 'person']]);
  expect(told(states.atIndustry, 3)).toEqual([
    ['opinionGiven', 'person'],
    ['opinionDue', 'directUnion'],
  ]);
  expect(told(states.atIndustry, 4)).toEqual([
    ['opinionGiven', 'person'],
    ['opinionDue', 'industryUnion'],
  ]);
  const back = decide(states.returnedByDirect, resubmit, factsOf('leader'));
  expect(told(back, 5)).toEqual([
    ['applicationReceived', 'person'],
    ['applicationResubmitted', 'directUnion'],
  ]);
});

test('a return tells the leader the sections and the reason', () => {
  const message = states.returnedByDirect.outbox.find(({ kind }) => kind === 'applicationReturned');
  expect(message?.text).toBe('“马示例护理创新工作室”需要修改：创新团队。理由：请补充名册。');
});

test('only a round that recommends further takes a title from the review; all others from the public notice', () => {
  const name = { action: 'name' } as const;
  const facts = factsOf('industryUnion');
  expect(refusal(() => decide(states.review, name, facts)).code).toBe('WRONG_STATE');
  const recommending = { ...facts, round: { ...round, nominatesTo: 'region' as const } };
  expect(decide(states.review, name, recommending).state.phase).toBe('named');
  expect(decide(states.publicNotice, name, facts).state.phase).toBe('named');
});
