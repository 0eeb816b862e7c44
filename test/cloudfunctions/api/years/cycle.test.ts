import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { isMarkOf } from '../../../../cloudfunctions/platform/seals/sm2';
import { type Renewal, restedOfRenewal } from '../../../../domain/renewal/renewal';
import type { Seal } from '../../../../domain/seal/seal';
import { faultOnWay } from '../../../../domain/verify/check-way';
import { aTitle } from '../../../domain/renewal/a-title';
import { sm3 } from '../../programme/audit';
import { anActivity, anEntry, aResult } from '../../programme/entries';
import { openProgramme, type Programme, untouched } from '../../programme/open-programme';
import { fireTimer } from '../../programme/timer';
import { onePoint, uploadFile } from '../../programme/upload-file';

const since = '2020-01-10T02:00:00.000Z';
const hospital = ['hospital', 'health', 'industry'];
const team = ['sportsTeam', 'sports', 'industry'];

let data: string;
let programme: Programme;
const goTo = async (now: string): Promise<void> => {
  await programme.stop();
  programme = await openProgramme(now, { data });
};

const titleOf = (_id: string, studioId: string, unionPath: readonly string[], code: string) => {
  const title = aTitle({ studioId, unionPath, since });
  const issues = title.issues.map((issue) => ({ ...issue, code, studioName: `${studioId}工作室` }));
  return { ...title, _id, issues, codes: [code], ...untouched };
};

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'cycle-test-'));
  programme = await openProgramme('2024-01-08T12:00:00+08:00', { data });
  const { database } = programme;
  const { data: studios } = await database.collection('studios').get();
  const athlete = (studios as { _id: string; unionPath: string[] }[]).find(
    ({ _id }) => _id === 'studio.athlete',
  );
  await database
    .collection('titles')
    .add([
      titleOf('title.leader', 'studio.leader', hospital, 'AAAA-BBBB-CCCC'),
      titleOf('title.athlete', 'studio.athlete', athlete?.unionPath ?? team, 'DDDD-EEEE-FFFF'),
    ]);
  for (const id of ['studio.leader', 'studio.athlete']) {
    await database
      .collection('studios')
      .doc(id)
      .update({ state: { kind: 'named', since } });
  }
}, 60_000);
afterAll(async () => {
  await programme.stop();
  rmSync(data, { recursive: true, force: true });
});

const titleId = 'title.leader';
const statement = '五年来培训和带教按计划完成，成果得到应用。';
const told = async (who: string, kind: string): Promise<readonly string[]> =>
  (await programme.done(who, 'message.list', {})).rows
    .filter((message) => message.kind === kind)
    .map(({ title }) => title);
const current = async (who: string, of = titleId) => {
  const view = await programme.done(who, 'renewal.get', { titleId: of });
  const [latest] = view.renewals;
  if (!latest) throw new Error('no renewal');
  return { view, latest };
};
const give = async (who: string, verdict: 'keep' | 'improve' | 'remove', of = titleId, improveBy = '') => {
  const { latest } = await current(who, of);
  const { id, version } = latest;
  return programme.done(who, 'renewal.give', { id, version, verdict, improveBy, text: '核查属实。' });
};

/** What waits for somebody at the end of a cycle or after a removal. */
const waiting = async (who: string): Promise<readonly string[]> =>
  (await programme.done(who, 'due.mine', {})).duties
    .filter(({ kind }) => kind === 'renewal' || kind === 'appeal')
    .map(({ title, about }) => `${title} ${about}`);

test('a year before its end leader and every union of the way are told, once', async () => {
  const early = await programme.refused('leader', 'renewal.file', { titleId, statement, files: [] });
  expect(early).toMatchObject({
    code: 'WRONG_STATE',
    clause: '二(六)',
    message: '管理周期到 2025-01-09 为止，从 2024-01-09 起可以申请周期考核。',
  });
  await goTo('2024-01-09T09:30:00+08:00');
  await fireTimer(programme);
  await fireTimer(programme);
  for (const who of ['leader', 'unit', 'direct']) {
    expect([who, await told(who, 'cycleEnd')]).toEqual([who, ['管理周期还有 366 天期满']]);
  }
  expect(await told('industry', 'cycleEnd')).toHaveLength(2);
  expect(await told('colleague', 'cycleEnd')).toEqual([]);
});

test('the leader alone files it, compiled from the years; nobody elsewhere sees anything of it', async () => {
  const input = { titleId, statement, files: [] };
  for (const [who, code] of [
    ['member', 'NOT_FOUND'],
    ['colleague', 'NOT_FOUND'],
    ['elsewhereUnit', 'NOT_FOUND'],
    ['elsewhereDirect', 'NOT_FOUND'],
    ['industry', 'WRONG_STATE'],
  ] as const) {
    expect([who, (await programme.refused(who, 'renewal.file', input)).code]).toEqual([who, code]);
  }
  for (const who of ['colleague', 'athlete', 'elsewhereUnit', 'elsewhereDirect', 'expert']) {
    expect([who, (await programme.refused(who, 'renewal.get', { titleId })).code]).toEqual([
      who,
      'NOT_FOUND',
    ]);
  }
  const draft = await programme.done('leader', 'renewal.get', { titleId });
  expect(draft.draftYears?.map(({ year }) => year)).toEqual([2020, 2021, 2022, 2023, 2024]);
  const owner = { kind: 'renewal', id: draft.draftId } as const;
  const file = await uploadFile(programme, 'leader', owner, '总结.png', onePoint);
  await expect(uploadFile(programme, 'unit', owner, '别人的.png', onePoint)).rejects.toThrow('NOT_ALLOWED');
  const filed = await programme.done('leader', 'renewal.file', { ...input, files: [file] });
  expect(filed).toMatchObject({ phase: 'underway', turn: '示例医院工会', may: { file: false } });
  expect((await programme.done('unit', 'upload.open', { owner, fileId: file.id })).name).toBe('总结.png');
  expect((await programme.refused('leader', 'renewal.file', input)).code).toBe('WRONG_STATE');
  expect(await told('unit', 'renewalTurn')).toEqual(['studio.leader工作室周期考核到您这一级']);
  const mine = async (who: string) =>
    (await programme.done(who, 'renewal.list', {})).map(({ titleId: id, isMine }) => [id, isMine]);
  expect(await mine('unit')).toEqual([[titleId, true]]);
  expect(await mine('direct')).toEqual([[titleId, false]]);
  expect(await waiting('unit')).toEqual([`studio.leader工作室：周期考核到您这一级 ${titleId}`]);
  for (const who of ['direct', 'industry', 'administration', 'leader', 'elsewhereUnit']) {
    expect([who, await waiting(who)]).toEqual([who, []]);
  }
});

test('unit, direct union, industry union under seal; renewed, the next cycle begins and the chain holds', async () => {
  const { latest } = await current('direct');
  const opinion = {
    id: latest.id,
    version: latest.version,
    verdict: 'keep',
    improveBy: '',
    text: '同意。',
  } as const;
  expect((await programme.refused('direct', 'renewal.give', opinion)).message).toBe(
    '要先由所在单位工会给出意见，再到您这一级。',
  );
  expect((await programme.refused('leader', 'renewal.give', opinion)).code).toBe('NOT_FOUND');
  expect((await programme.refused('administration', 'renewal.give', opinion)).code).toBe('NOT_FOUND');
  await give('unit', 'keep');
  expect([await waiting('unit'), (await waiting('direct')).length]).toEqual([[], 1]);
  await give('direct', 'keep');
  const before = (await current('industry')).latest;
  const race = await Promise.all(
    (['keep', 'remove'] as const).map((verdict, index) =>
      programme.call(index === 0 ? 'industry' : 'industry2', 'renewal.give', {
        ...opinion,
        verdict,
        version: before.version,
      }),
    ),
  );
  expect(race.filter(({ ok }) => ok)).toHaveLength(1);
  const { latest: decided, view } = await current('leader');
  const kept = decided.outcome === 'keep';
  expect(view.state.kind).toBe(kept ? 'held' : 'removed');
  expect(view.history).toHaveLength(1);
  const { data: stored } = await programme.database.collection('renewals').get();
  const { data: seals } = await programme.database.collection('seals').get();
  const [renewal] = stored as Renewal[];
  if (!renewal) throw new Error('no renewal');
  const means = { sm3, isMarkOf, sealOf: (id: string) => (seals as Seal[]).find(({ _id }) => _id === id) };
  expect(faultOnWay('renewals/x', renewal, restedOfRenewal, means)).toBeNull();
  const forged = { ...renewal, statement: '改过的总结' };
  expect(faultOnWay('renewals/x', forged, restedOfRenewal, means)?.kind).toBe('opinionChanged');
});

const paper = async (who: string, procedure: string, id: string): Promise<{ name: string; file: Buffer }> => {
  const token = await programme.cloud.token({ openid: `openid-of-${who}` });
  const event = { procedure, input: { id }, requestId: randomUUID() };
  const { body } = await programme.cloud.call('documents', event, token);
  const { data: made } = body as { data: { url: string; name: string } };
  return { name: made.name, file: Buffer.from(await (await fetch(made.url)).arrayBuffer()) };
};

test('the case is a document, as PDF and as Word, with its years and every opinion', async () => {
  const { latest } = await current('unit');
  const pdf = await paper('unit', 'paper.renewalPdf', latest.id);
  expect([pdf.name, pdf.file.subarray(0, 5).toString()]).toEqual([
    'studio.leader工作室管理周期考核材料.pdf',
    '%PDF-',
  ]);
  const word = await paper('leader', 'paper.renewalWord', latest.id);
  const xml = await (await JSZip.loadAsync(word.file)).file('word/document.xml')?.async('string');
  const text = (xml ?? '').replace(/<[^>]+>/g, '');
  for (const part of [
    '第 1 个管理周期（2020-01-10 至 2025-01-09）',
    statement,
    '示例卫生直属工会',
    '核查属实。',
  ]) {
    expect(text).toContain(part);
  }
});

const loggedBy = (who: string) => programme.call(who, 'activity.save', anEntry(anActivity({ members: [] })));

test('not filed in time, the industry union opens it; not kept, nothing can be logged or paid, and nothing is lost', async () => {
  const of = 'title.athlete';
  const logged = await loggedBy('athlete');
  expect(logged.ok ? null : logged.error).toBeNull();
  await goTo('2025-01-10T09:00:00+08:00');
  await programme.done('industry', 'renewal.file', { titleId: of, statement: '', files: [] });
  await give('elsewhereUnit', 'keep', of);
  await give('elsewhereDirect', 'remove', of);
  const gone = await give('industry', 'remove', of);
  expect(gone).toMatchObject({ state: { kind: 'removed' }, phase: 'removed' });
  expect(await told('athlete', 'renewalDecided')).toEqual(['周期考核结果：不达标，不再保留称号']);
  const check = await programme.done('', 'title.check', { code: 'DDDD-EEEE-FFFF' });
  expect(check.state).toMatchObject({ kind: 'removed' });
  const refusal = await loggedBy('athlete');
  expect(refusal.ok ? null : refusal.error).toMatchObject({
    code: 'WRONG_STATE',
    clause: '二(六)',
    message: expect.stringContaining('的称号自2025年1月10日起不再保留，不能再记录和修改。') as string,
  });
  expect((await programme.done('athlete', 'activity.list', {})).rows).toHaveLength(1);
  expect((await programme.done('athlete', 'studio.get', {})).name).toBe('白示例创新工作室');
  const own = { from: '2025-01-01', content: { aims: [], comment: '自检。', promises: [] } };
  expect((await programme.refused('athlete', 'selfCheck.file', own)).clause).toBe('二(六)');
  const offered = { resultId: anEntry(aResult()).id, method: '分步试用' };
  expect((await programme.refused('athlete', 'exchange.offer', offered)).clause).toBe('二(六)');
  expect(
    (await programme.refused('athlete', 'renewal.file', { titleId: of, statement, files: [] })).code,
  ).toBe('WRONG_STATE');
});

test('an appeal is the leader’s; heard and upheld it restores the title without a gap', async () => {
  const of = 'title.athlete';
  const grounds = '三年的成果已经登记，考核时没有计入。';
  const input = { titleId: of, grounds, files: [] };
  for (const who of ['leader', 'unit', 'elsewhereUnit', 'industry']) {
    const { code } = await programme.refused(who, 'appeal.file', input);
    expect([who, code]).toEqual([who, 'NOT_FOUND']);
  }
  expect((await programme.refused('athlete', 'appeal.file', { ...input, grounds: '不服。' })).field).toBe(
    'grounds',
  );
  const filed = await programme.done('athlete', 'appeal.file', input);
  expect(filed).toMatchObject({ mayFile: false, removal: { until: '2025-02-09T15:59:59.999Z' } });
  expect(await told('industry', 'appealFiled')).toEqual(['studio.athlete工作室提出申诉']);
  expect(await waiting('industry')).toEqual([`studio.athlete工作室：申诉待处理 ${of}`]);
  expect(await waiting('elsewhereDirect')).toEqual([]);
  const [appeal] = filed.appeals;
  if (!appeal) throw new Error('no appeal');
  const target = { id: appeal.id, version: appeal.version };
  const decision = { upheld: true, text: '成果属实，考核时漏计。' };
  expect((await programme.refused('industry', 'appeal.decide', { ...target, ...decision })).code).toBe(
    'WRONG_STATE',
  );
  expect((await programme.refused('elsewhereDirect', 'appeal.decide', { ...target, ...decision })).code).toBe(
    'NOT_FOUND',
  );
  const heard = await programme.done('industry', 'appeal.hear', {
    ...target,
    day: '2025-01-10',
    present: '白示例',
    text: '已核对台账。',
  });
  const version = heard.appeals[0]?.version ?? 0;
  await programme.done('industry', 'appeal.decide', { id: appeal.id, version, ...decision });
  expect(await waiting('industry')).toEqual([]);
  const back = await programme.done('athlete', 'renewal.get', { titleId: of });
  expect(back).toMatchObject({
    state: { kind: 'held' },
    cycle: { number: 2, from: '2025-01-10', until: '2030-01-09' },
  });
  expect(back.history.map(({ kind }) => kind)).toEqual(['removed', 'restored']);
  expect((await programme.done('', 'title.check', { code: 'DDDD-EEEE-FFFF' })).state.kind).toBe('held');
  const { data: studios } = await programme.database.collection('studios').doc('studio.athlete').get();
  expect((studios as { state: object }[])[0]?.state).toEqual({ kind: 'named', since });
  expect((await loggedBy('athlete')).ok).toBe(true);
  expect(await told('athlete', 'appealDecided')).toEqual(['申诉成立，称号恢复']);
});

test('what was decided and then broken off is carried out by the timer, once', async () => {
  const { database } = programme;
  const now = '2025-01-10T01:00:00.000Z';
  const step = { at: now, by: '赵样例', reason: '漏计。', cause: 'renewal.title.left.1.1' };
  const { data: stored } = await database.collection('renewals').where({ titleId: 'title.athlete' }).get();
  const [renewal] = stored as Renewal[];
  if (!renewal) throw new Error('no renewal');
  await database
    .collection('titles')
    .add([titleOf('title.left', 'studio.colleague', hospital, 'GGGG-HHHH-JJJJ')]);
  await database.collection('renewals').add([
    {
      ...renewal,
      ...untouched,
      _id: step.cause,
      titleId: 'title.left',
      studioId: 'studio.colleague',
      pending: true,
    },
  ]);
  await fireTimer(programme);
  await fireTimer(programme);
  const { data: titles } = await database.collection('titles').doc('title.left').get();
  const [title] = titles as { state: { kind: string }; history: { cause: string }[] }[];
  expect([title?.state.kind, title?.history.map(({ cause }) => cause)]).toEqual(['removed', [step.cause]]);
  const { data: studios } = await database.collection('studios').doc('studio.colleague').get();
  expect((studios as { state: { kind: string } }[])[0]?.state.kind).toBe('removed');
});
