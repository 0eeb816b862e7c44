import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { completeDraft } from '../../programme/file-application';
import { openProgramme, type Programme, roundId } from '../../programme/open-programme';

let data: string;
let programme: Programme;
let draft: { readonly id: string; readonly version: number };

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'late-'));
  const before = await openProgramme('2020-09-29T09:00:00+08:00', { data });
  draft = await completeDraft(before);
  await before.stop();
  // The cutoff is 2020-09-29 23:59:59.999 in Shanghai: this is the first instant after it.
  programme = await openProgramme('2020-09-30T00:00:00+08:00', { data });
}, 90_000);
afterAll(async () => {
  await programme.stop();
  rmSync(data, { recursive: true, force: true });
});

test('one instant late is late: the draft stays, and the message says when and whom to call', async () => {
  const before = await programme.everything();
  const refusal = await programme.refused('leader', 'application.submit', draft);
  expect(refusal.code).toBe('LATE');
  expect(refusal.message).toBe(
    '2020年创新工作室申报已于2020年9月29日 23:59截止，草稿已为您保留。如需补报，请联系李明军，电话 0951-2090101。',
  );
  expect(await programme.everything()).toEqual(before);
});

test('an extension granted to this studio lets it submit; another studio stays late', async () => {
  const other = await completeDraft(programme, 'athlete');
  const extended = await programme.done('industry', 'application.grantExtension', {
    ...draft,
    until: '2020-10-05T18:00:00+08:00',
    reason: '单位停电，情况属实。',
  });
  expect(extended.extension).toMatchObject({
    until: '2020-10-05T10:00:00.000Z',
    reason: '单位停电，情况属实。',
    grantedBy: '赵样例',
  });
  const sent = await programme.done('leader', 'application.submit', {
    id: draft.id,
    version: extended.version,
  });
  expect(sent.phase).toBe('opinions');
  expect((await programme.refused('athlete', 'application.submit', other)).code).toBe('LATE');
});

test('a cutoff that has just been amended counts at once', async () => {
  const round = await programme.done('industry', 'round.get', { id: roundId });
  const { id, version } = await programme.done('colleague', 'application.start', { roundId });
  const mine = { id, version };
  expect((await programme.refused('colleague', 'application.submit', mine)).code).toBe('LATE');
  await programme.done('industry', 'round.amendCutoff', {
    id: roundId,
    version: round.version,
    cutoffAt: '2020-10-20T23:59:59+08:00',
    reason: '因疫情防控需要。',
  });
  // In time again: now the rules speak.
  expect((await programme.refused('colleague', 'application.submit', mine)).code).toBe('RULES_NOT_MET');
});
