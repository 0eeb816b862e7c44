import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { isMarkOf } from '../../../../cloudfunctions/platform/seals/sm2';
import type { Assessment } from '../../../../domain/assessment/assessment';
import { usualTerms } from '../../../../domain/programme/terms';
import type { Seal } from '../../../../domain/seal/seal';
import type { SelfCheckContent } from '../../../../domain/self-check/self-check';
import { faultInAssessment } from '../../../../domain/verify/check-assessment';
import { sm3 } from '../../programme/audit';
import { anEntry, aPair } from '../../programme/entries';
import { openProgramme, type Programme } from '../../programme/open-programme';
import { fireTimer } from '../../programme/timer';

let data: string;
let programme: Programme;
const openAt = async (now: string): Promise<void> => {
  programme = await openProgramme(now, { data });
};
const goTo = async (now: string): Promise<void> => {
  await programme.stop();
  await openAt(now);
};
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'years-test-'));
  await openAt('2020-06-10T09:00:00+08:00');
  for (const id of ['studio.leader', 'studio.athlete', 'studio.both']) {
    await programme.database
      .collection('studios')
      .doc(id)
      .update({ state: { kind: 'named', since: '2020-01-10T02:00:00.000Z' } });
  }
}, 60_000);
afterAll(async () => {
  await programme.stop();
  rmSync(data, { recursive: true, force: true });
});

const studioId = 'studio.leader';
const content = (more: Partial<SelfCheckContent> = {}): SelfCheckContent => ({
  aims: [],
  comment: '上半年按计划完成。',
  promises: [{ id: 'promise-0001', text: '带教两对师徒' }],
  ...more,
});
const full = { rules: 20, training: 25, projects: 20, results: 25, means: 10 };
const titlesOf = async (who: string, kind: string): Promise<readonly string[]> =>
  (await programme.done(who, 'message.list', {})).rows
    .filter((message) => message.kind === kind)
    .map(({ title }) => title);

test('a self-check is drafted from the ledgers, filed by the leader alone, and told to the unit’s union', async () => {
  const from = '2020-01-01';
  const drafted = await programme.done('leader', 'selfCheck.get', { from });
  expect(drafted).toMatchObject({ state: 'open', mayFile: true, promised: [], content: null });
  expect(drafted.draft).toContain('本期没有活动记录。');
  expect(drafted.facts.missing.map(({ clause }) => clause)).toContain('二(二)1');
  for (const who of ['member', 'unit', 'industry']) {
    expect((await programme.refused(who, 'selfCheck.file', { from, content: content() })).code).toBe(
      'NOT_FOUND',
    );
  }
  const later = { from: '2020-07-01', content: content() };
  expect((await programme.refused('leader', 'selfCheck.file', later)).code).toBe('WRONG_STATE');
  const filed = await programme.done('leader', 'selfCheck.file', { from, content: content() });
  expect(filed).toMatchObject({ state: 'filed', mayFile: false, filedBy: '马示例' });
  expect((await programme.refused('leader', 'selfCheck.file', { from, content: content() })).code).toBe(
    'WRONG_STATE',
  );
  expect(await titlesOf('unit', 'selfCheckFiled')).toEqual(['马示例创新工作室提交了自检']);
  for (const who of ['colleague', 'athlete', 'elsewhereUnit', 'elsewhereDirect']) {
    expect((await programme.refused(who, 'selfCheck.get', { studioId, from })).code).toBe('NOT_FOUND');
    expect((await programme.refused(who, 'selfCheck.list', { studioId })).code).toBe('NOT_FOUND');
  }
});

test('the industry union settles the sheet and the length of periods; what was filed stays', async () => {
  const { version, terms } = await programme.done('leader', 'terms.get', {});
  expect([version, terms]).toEqual([0, usualTerms]);
  for (const who of ['leader', 'unit', 'direct']) {
    expect((await programme.refused(who, 'terms.change', { version: null, terms })).code).toBe('NOT_FOUND');
  }
  const quarterly = { ...terms, selfCheck: { months: 3 as const, opensDaysBefore: 30 } };
  await programme.done('industry', 'terms.change', { version: null, terms: quarterly });
  const { rows } = await programme.done('leader', 'selfCheck.list', { year: 2020 });
  expect(rows.map(({ from, state }) => [from, state])).toEqual([
    ['2020-10-01', 'later'],
    ['2020-07-01', 'later'],
    ['2020-01-01', 'filed'],
  ]);
  const wrong = {
    ...terms,
    assessment: { ...terms.assessment, sheet: { ...terms.assessment.sheet, criteria: [] } },
  };
  expect((await programme.refused('industry', 'terms.change', { version: 1, terms: wrong })).code).toBe(
    'INVALID',
  );
  await programme.done('industry2', 'terms.change', { version: 1, terms });
});

test('in December: unit, then direct union, under seal; filed stops the reminders and the next check asks for what was promised', async () => {
  await goTo('2020-12-14T23:59:00+08:00');
  const year = 2020;
  const second = await programme.done('leader', 'selfCheck.get', { from: '2020-07-01' });
  expect(second.promised.map(({ text }) => text)).toEqual(['带教两对师徒']);
  const unanswered = { from: '2020-07-01', content: content() };
  expect((await programme.refused('leader', 'selfCheck.file', unanswered)).code).toBe('RULES_NOT_MET');

  const list = await programme.done('unit', 'assessment.list', { year });
  expect(list.rows.map((row) => [row.studioId, row.phase, row.isMine, row.turn])).toEqual([
    ['studio.both', 'none', true, '示例医院工会'],
    ['studio.leader', 'none', true, '示例医院工会'],
  ]);
  const lagging = async () =>
    (await programme.done('direct', 'assessment.list', { year })).rows.map((row) => row.lagging);
  expect(await lagging()).toEqual([false, false]);
  await goTo('2020-12-15T09:00:00+08:00');
  expect(await lagging()).toEqual([true, true]);

  const entered = { studioId, year, version: null, scores: { ...full, rules: 5 }, text: '制度要补齐。' };
  const early = await programme.refused('direct', 'assessment.give', entered);
  expect([early.code, early.message]).toEqual(['WRONG_STATE', '要先由所在单位工会考核，再到您这一级。']);
  for (const [who, code] of [
    ['leader', 'NOT_FOUND'],
    ['administration', 'NOT_FOUND'],
    ['industry', 'NOT_FOUND'],
    ['elsewhereUnit', 'NOT_FOUND'],
    ['elsewhereDirect', 'NOT_FOUND'],
  ] as const) {
    expect([who, (await programme.refused(who, 'assessment.give', entered)).code]).toEqual([who, code]);
  }
  const own = { ...entered, studioId: 'studio.both' };
  const role = 'both-unitUnion-hospital';
  expect((await programme.refused('both', 'assessment.give', own, { role })).code).toBe('NOT_ALLOWED');
  expect((await programme.refused('unit', 'assessment.give', { ...entered, pin: '111222' })).field).toBe(
    'pin',
  );
  const race = await Promise.all(
    ['unit', 'unit2'].map((who) => programme.call(who, 'assessment.give', entered)),
  );
  expect(race.map((answer) => (answer.ok ? 'given' : answer.error.code)).sort()).toEqual([
    'CONFLICT',
    'given',
  ]);
  expect(await titlesOf('direct', 'assessmentTurn')).toEqual(['马示例创新工作室2020年度考核到您这一级']);

  const seen = await programme.done('direct', 'assessment.get', { studioId, year });
  expect(seen).toMatchObject({
    phase: 'assessing',
    grade: 'qualified',
    total: 85,
    may: { give: true, correct: false },
  });
  expect(seen.selfChecks.map(({ from, state }) => [from, state])).toEqual([
    ['2020-01-01', 'filed'],
    ['2020-07-01', 'open'],
  ]);
  await programme.done('direct', 'assessment.give', { ...entered, version: 1, scores: full, text: '同意。' });
  const filed = await programme.done('leader', 'assessment.get', { year });
  expect(filed).toMatchObject({
    phase: 'filed',
    late: false,
    grade: 'excellent',
    may: { give: false, correct: false },
  });
  expect(filed.opinions.map(({ unionName, grade }) => [unionName, grade])).toEqual([
    ['示例医院工会', 'qualified'],
    ['示例卫生直属工会', 'excellent'],
  ]);
  expect(await titlesOf('leader', 'assessmentFiled')).toEqual(['2020年度考核已备案：优秀（100 分）']);
  await fireTimer(programme);
  expect(await titlesOf('leader', 'assessmentDue')).toEqual([]);
  expect(await titlesOf('athlete', 'assessmentDue')).toEqual(['年度考核还有 16 天']);
});

test('a correction leaves both, the chain of seals holds, and one changed point breaks it', async () => {
  const year = 2020;
  const { version } = await programme.done('unit', 'assessment.get', { studioId, year });
  const corrected = { studioId, year, version, scores: { ...full, rules: 15 }, text: '制度已补齐。' };
  expect((await programme.refused('unit', 'assessment.correct', { ...corrected, reason: ' ' })).field).toBe(
    'reason',
  );
  const after = await programme.done('unit', 'assessment.correct', {
    ...corrected,
    reason: '漏看了人才培养制度',
  });
  expect(
    after.opinions.map(({ seq, corrects, replaced, total }) => [seq, corrects, replaced, total]),
  ).toEqual([
    [1, null, true, 85],
    [2, null, false, 100],
    [3, 1, false, 95],
  ]);
  const { data: assessments } = await programme.database.collection('assessments').get();
  const { data: seals } = await programme.database.collection('seals').get();
  const stored = (assessments as Assessment[]).find((one) => one.studioId === studioId);
  if (!stored) throw new Error('no assessment');
  const means = { sm3, isMarkOf, sealOf: (id: string) => (seals as Seal[]).find(({ _id }) => _id === id) };
  expect(faultInAssessment(stored, means)).toBeNull();
  const [first, ...rest] = stored.opinions;
  if (!first) throw new Error('no opinion');
  const forged = { ...stored, opinions: [{ ...first, total: 86 }, ...rest] };
  expect(faultInAssessment(forged, means)?.kind).toBe('opinionChanged');
  expect(faultInAssessment({ ...stored, opinions: rest }, means)?.kind).toBe('opinionOutOfOrder');
});

test('what is due stands in one list: the leader’s own studio, the officers’ below their union, nobody else’s', async () => {
  const linesOf = async (who: string) =>
    (await programme.done(who, 'due.list', {})).rows.map(
      ({ studioId: id, obligations }) =>
        [id, obligations.filter(({ kind }) => kind === 'assessment').map(({ state }) => state)] as const,
    );
  expect(await linesOf('leader')).toEqual([['studio.leader', ['done']]]);
  expect(await linesOf('member')).toEqual([['studio.leader', ['done']]]);
  expect(await linesOf('elsewhereUnit')).toEqual([['studio.athlete', ['open']]]);
  expect((await linesOf('unit')).map(([id]) => id)).toEqual([
    'studio.both',
    'studio.colleague',
    'studio.leader',
  ]);
  expect(await linesOf('unit')).toContainEqual(['studio.colleague', []]);
  const { rows } = await programme.done('leader', 'due.list', {});
  expect(
    rows[0]?.obligations.find(({ kind, about }) => kind === 'selfCheck' && about === '2020-07-01'),
  ).toMatchObject({
    title: '2020年下半年自检',
    due: '2020-12-31',
    state: 'open',
  });
});

test('what is expected of each officer and leader stands in one list, and every number opens what it counts', async () => {
  const dutiesOf = async (who: string) =>
    (await programme.done(who, 'due.mine', {})).duties.map(
      ({ kind, about, state, count }) => `${kind} ${about} ${state} ${count ?? ''}`,
    );
  const all = await Promise.all(
    ['unit', 'elsewhereUnit', 'elsewhereDirect', 'industry', 'leader'].map(
      async (who) => [who, await dutiesOf(who)] as const,
    ),
  );
  const halves = (first: number, second: number) => [
    `selfChecks 2020-01-01 overdue ${first}`,
    `selfChecks 2020-07-01 open ${second}`,
  ];
  expect(Object.fromEntries(all)).toEqual({
    unit: [...halves(2, 3), 'assess 2020 open 1', 'filings 2020 open 1', 'rules  open '],
    elsewhereUnit: [...halves(1, 1), 'assess 2020 open 1', 'filings 2020 open 1', 'rules  open '],
    // The unit's union has it first.
    elsewhereDirect: [...halves(1, 1), 'filings 2020 open 1', 'rules  open '],
    industry: [...halves(3, 4), 'filings 2020 open 2', 'rules  open '],
    leader: [],
  });
  const { rows: filings } = await programme.done('industry', 'assessment.list', { year: 2020 });
  expect(filings.filter(({ phase }) => phase !== 'filed')).toHaveLength(2);
  for (const [about, count] of [
    ['2020-01-01', 3],
    ['2020-07-01', 4],
  ] as const) {
    const { rows } = await programme.done('industry', 'due.list', { kind: 'selfCheck', about });
    expect([about, rows.length]).toEqual([about, count]);
  }
});

test('care for members: grounds from the ledgers for officers alone; what is arranged is recorded and told (三(三))', async () => {
  await programme.done('leader', 'pair.save', anEntry(aPair()));
  for (const who of ['leader', 'member', 'administration']) {
    expect([who, (await programme.refused(who, 'care.list', { year: 2020 })).code]).toEqual([
      who,
      'NOT_FOUND',
    ]);
  }
  const seen = await programme.done('unit', 'care.list', { year: 2020 });
  expect(seen.studios.map(({ studioId: id }) => id)).not.toContain('studio.athlete');
  const people = seen.studios.find(({ studioId: id }) => id === studioId)?.people ?? [];
  const person = people.find(({ role }) => role === 'leader');
  const suggestion = person?.suggestions[0];
  if (!person || !suggestion) throw new Error('the ledgers give no grounds');
  const decision = {
    studioId,
    memberId: person.memberId,
    year: 2020,
    kind: suggestion.kind,
    outcome: 'approved' as const,
    note: '列入单位年度计划（示例）',
    version: null,
  };
  expect((await programme.refused('elsewhereUnit', 'care.decide', decision)).code).toBe('NOT_FOUND');
  expect((await programme.refused('unit', 'care.decide', { ...decision, note: ' ' })).field).toBe('note');
  await programme.done('unit', 'care.decide', decision);
  // Somebody else has not seen the decision.
  expect((await programme.refused('unit2', 'care.decide', decision)).code).toBe('CONFLICT');
  await programme.done('unit2', 'care.decide', {
    ...decision,
    outcome: 'declined',
    note: '改为明年',
    version: 1,
  });
  const after = await programme.done('direct', 'care.list', { year: 2020 });
  const decided = after.studios
    .find(({ studioId: id }) => id === studioId)
    ?.people.find(({ memberId }) => memberId === person.memberId)?.decisions;
  expect(decided?.map(({ kind, outcome, note, by, version }) => [kind, outcome, note, by, version])).toEqual([
    [suggestion.kind, 'declined', '改为明年', '示例医院工会 杨样例', 2],
  ]);
  expect(decided?.[0]?.grounds).toEqual(suggestion.grounds);
  expect(await titlesOf('leader', 'careDecided')).toHaveLength(1);
});

test('after the year it can still be filed, marked late; the register of filings says so', async () => {
  await goTo('2021-01-05T09:00:00+08:00');
  const year = 2020;
  const entered = { studioId: 'studio.athlete', year, version: null, scores: full, text: '补报。' };
  await programme.done('elsewhereUnit', 'assessment.give', entered);
  const filed = await programme.done('elsewhereDirect', 'assessment.give', { ...entered, version: 1 });
  expect(filed).toMatchObject({ phase: 'filed', late: true });
  const event = { procedure: 'paper.filingsExcel', input: { year }, requestId: 'filings-1' };
  const { body } = await programme.cloud.call(
    'documents',
    event,
    await programme.cloud.token({ openid: 'openid-of-industry' }),
  );
  const { data: paper } = body as { data: { url: string; name: string } };
  expect(paper.name).toBe('示例产业工会 2020年度考核备案表.xlsx');
  const file = Buffer.from(await (await fetch(paper.url)).arrayBuffer());
  const xml = (await (await JSZip.loadAsync(file)).file('xl/worksheets/sheet1.xml')?.async('string')) ?? '';
  const rows = [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, cells = '']) =>
    [...cells.matchAll(/<c [^>]*?(?:\/>|>(.*?)<\/c>)/gs)].map(([, inner = '']) =>
      inner.replace(/<[^>]*>/g, ''),
    ),
  );
  const line = (name: string) => rows.find((row) => row[1] === name);
  expect(line('白示例创新工作室')?.slice(4)).toEqual([
    '优秀（100 分）',
    '优秀（100 分）',
    '优秀',
    expect.anything(),
    '逾期',
    '',
    '已备案',
  ]);
  expect(line('马示例创新工作室')?.slice(4, 7)).toEqual(['优秀（95 分）', '优秀（100 分）', '优秀']);
  expect(line('马示例创新工作室')?.slice(9)).toEqual(['1 次', '已备案']);
  expect(line('褚样例创新工作室')?.at(-1)).toBe('待示例医院工会考核');
});
