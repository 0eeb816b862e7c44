import { openProgramme, type Programme, roundId } from '../../programme/open-programme';
import { onePoint, uploadFile } from '../../programme/upload-file';

let programme: Programme;
let id: string;
beforeAll(async () => {
  programme = await openProgramme('2020-09-15T09:00:00+08:00');
  ({ id } = await programme.done('leader', 'application.start', { roundId }));
}, 60_000);
afterAll(() => programme.stop());

const versionNow = async (): Promise<number> =>
  (await programme.done('leader', 'application.get', { id })).version;
const save = async (answers: object) =>
  programme.call('leader', 'application.save', {
    id,
    version: await versionNow(),
    answers: answers as never,
    device: '手机',
  });

test('fields that are not named stay as they are', async () => {
  await save({ venue: '三楼', studioName: '马示例工作室' });
  await save({ venue: '四楼' });
  const { answers } = await programme.done('leader', 'application.get', { id });
  expect([answers.venue, answers.studioName]).toEqual(['四楼', '马示例工作室']);
});

test('an answer can be emptied: an empty list, an empty text, no sum', async () => {
  await save({ roster: [], venue: '', funds: null });
  const { answers, composition } = await programme.done('leader', 'application.get', { id });
  expect([answers.roster, answers.venue, answers.funds]).toEqual([[], '', null]);
  expect(composition.total).toBe(0);
});

test('the answer counts the team and names what is missing', async () => {
  const entry = {
    name: '示例',
    sex: '女',
    birth: '1980',
    grade: 'senior',
    education: 'master',
    position: '',
  };
  const roster = [
    { ...entry, id: '1', role: 'leader' },
    { ...entry, id: '2', role: 'member', sex: '男', grade: null },
  ];
  const saved = await save({ roster });
  expect(saved.ok && saved.data.composition).toMatchObject({
    total: 2,
    men: 1,
    women: 1,
    senior: 1,
    master: 2,
  });
  expect(saved.ok && saved.data.findings.map(({ message }) => message)).toContain(
    '创新团队现有 2 人，至少 5 人（一(二)2）',
  );
  expect(saved.ok && saved.data.problems.map(({ field }) => field)).toContain('roster.1.grade');
});

test.each([
  ['a field that the form does not have', { state: { phase: 'review' } }],
  ['a path into the document', { 'x.y': 1 }],
  ['a text where a list belongs', { roster: 'nobody' }],
  ['a field inside an entry that is not known', { roster: [{ id: '1', admin: true }] }],
  ['a person with an impossible birth', { roster: [{ id: '1', birth: '1980-13' }] }],
])('%s is refused and nothing is saved', async (_, answers) => {
  const before = await programme.everything();
  const answer = await save({ venue: '别处', ...answers });
  expect(answer.ok === false && answer.error.code).toBe('INVALID');
  expect(await programme.everything()).toEqual(before);
});

test('a file reference is kept only for a file uploaded to this application, as it was found to be', async () => {
  const file = await uploadFile(programme, 'leader', id, '场所.png', onePoint);
  const false_ = { ...file, size: 1, type: 'text/html', name: 'x.html' };
  await save({ venuePhotos: [false_] });
  expect((await programme.done('leader', 'application.get', { id })).answers.venuePhotos).toEqual([file]);

  const foreign = await programme.done('colleague', 'application.start', { roundId });
  const answer = await programme.call('colleague', 'application.save', {
    id: foreign.id,
    version: foreign.version,
    answers: { venuePhotos: [file] },
    device: '手机',
  });
  expect(answer.ok === false && answer.error.message).toBe('附件“场所.png”没有上传成功，请重新上传。');
});
