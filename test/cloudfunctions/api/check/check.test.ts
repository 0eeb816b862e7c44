import { submitted } from '../../programme/file-application';
import { openProgramme, type Programme } from '../../programme/open-programme';

let programme: Programme;
beforeAll(async () => {
  programme = await openProgramme('2020-09-15T09:00:00+08:00');
}, 60_000);
afterAll(() => programme.stop());

test('anyone reads the notice and the cutoff without signing in', async () => {
  const round = await programme.done('', 'check.round', {});
  expect([round.title, round.state, round.cutoffAt, round.contact.name]).toEqual([
    '2020年创新工作室申报',
    'open',
    '2020-09-29T15:59:59.999Z',
    '李明军',
  ]);
  expect(round.notice.attachments).toHaveLength(2);
});

test('anyone with the code of a printed form learns what the paper shows, and whether it is current', async () => {
  const sent = await submitted(programme);
  const code = sent.form?.code ?? '';
  expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
  const view = await programme.done('', 'check.form', { code: code.toLowerCase() });
  expect(view).toEqual({
    code,
    programme: expect.any(String),
    roundTitle: '2020年创新工作室申报',
    studioName: '马示例护理创新工作室',
    stateWords: '待示例医院工会、示例医院党政办公室意见',
    submittedAt: sent.form?.at,
    formNumber: 1,
    current: true,
    holds: true,
    opinions: [],
  });
  // No name of a person, no telephone number.
  expect(JSON.stringify(view)).not.toMatch(/组员|1380000|王样例/);

  const back = await programme.done('leader', 'application.withdraw', {
    id: sent.id,
    version: sent.version,
    reason: '补充',
  });
  expect((await programme.done('', 'check.form', { code })).current).toBe(false);
  const again = await programme.done('leader', 'application.submit', { id: sent.id, version: back.version });
  await programme.done('unit', 'application.agree', { id: sent.id, version: again.version, text: '同意。' });
  expect(await programme.done('', 'check.form', { code })).toMatchObject({ formNumber: 1, current: false });
  const current = await programme.done('', 'check.form', { code: again.form?.code ?? '' });
  expect(current).toMatchObject({ formNumber: 2, current: true });
  expect(current.opinions).toEqual([
    {
      sealName: '示例医院工会',
      verdict: 'agree',
      at: expect.any(String),
      formNumber: 2,
      digest: expect.stringMatching(/^([0-9a-f]{4} ){3}[0-9a-f]{4}$/),
      key: expect.stringMatching(/^[0-9a-f]{16}$/),
    },
  ]);
});

test('an opinion that is changed in the store no longer holds', async () => {
  const { id, version, form } = await submitted(programme, 'colleague');
  const code = form?.code ?? '';
  await programme.done('unit', 'application.agree', { id, version, text: '同意。' });
  expect((await programme.done('', 'check.form', { code })).holds).toBe(true);
  const stored = programme.database.collection('applications').where({ _id: id });
  await stored.update({ 'opinions.0.text': '同意，并推荐。' });
  expect((await programme.done('', 'check.form', { code })).holds).toBe(false);
});

test('a code that was never printed is not found', async () => {
  expect((await programme.refused('', 'check.form', { code: 'AAAA-BBBB-CCCC' })).code).toBe('NOT_FOUND');
  expect((await programme.refused('', 'check.form', { code: '' })).code).toBe('INVALID');
});
