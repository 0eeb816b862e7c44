import { auditOf, expectWholeChain } from '../../programme/audit';
import { anActivity, anEntry } from '../../programme/entries';
import { submitted } from '../../programme/file-application';
import { openProgramme, type Programme } from '../../programme/open-programme';
import { fireTimer } from '../../programme/timer';
import { onePoint, uploadFile } from '../../programme/upload-file';

let programme: Programme;
beforeAll(async () => {
  programme = await openProgramme('2020-09-15T09:00:00+08:00');
}, 60_000);
afterAll(() => programme.stop());

/** What the record says of an object, once the timer has moved everything into the chain. */
const recordsOf = async (objectId: string, kind: string) => {
  await fireTimer(programme);
  return (await auditOf(programme)).filter((one) => one.objectId === objectId && one.kind === kind);
};

test('an officer who opens an application is recorded once that day; its own team is not', async () => {
  const { id } = await submitted(programme);
  for (let look = 0; look < 3; look += 1) await programme.done('unit', 'application.get', { id });
  await programme.done('administration', 'application.get', { id });
  await programme.done('leader', 'application.get', { id });
  const records = await recordsOf(id, 'viewed');
  const told = records.map(({ personId, capacity, procedure, fields }) =>
    [personId, capacity, procedure, ...fields].join(' '),
  );
  expect(told.sort()).toEqual([
    'administration unitAdministration application.get answers',
    'unit unitUnion application.get answers',
  ]);
  for (let look = 0; look < 2; look += 1) await programme.done('unit', 'application.get', { id });
  expect(await recordsOf(id, 'viewed')).toHaveLength(2);
});

test('registers and ledgers that officers read are recorded; what is refused is not', async () => {
  await programme.done('direct', 'union.get', { id: 'hospital' });
  await programme.done('industry', 'person.get', { id: 'unit2' });
  await programme.done('unit', 'member.list', { studioId: 'studio.leader' });
  await programme.refused('elsewhereUnit', 'person.get', { id: 'unit2' });
  expect((await recordsOf('hospital', 'viewed')).map(({ personId }) => personId)).toContain('direct');
  expect((await recordsOf('unit2', 'viewed')).map(({ personId }) => personId)).toEqual(['industry']);
  expect((await recordsOf('studio.leader', 'viewed')).map(({ fields }) => fields)).toEqual([['content']]);
});

test('what cannot carry its own record is recorded too: a file, messages read, a union removed, a browser let go', async () => {
  const entry = anEntry(anActivity());
  await programme.done('leader', 'activity.save', entry);
  const file = await uploadFile(
    programme,
    'leader',
    { kind: 'activity', id: entry.id },
    '照片.png',
    onePoint,
  );
  expect(await recordsOf(file.id, 'made')).toMatchObject([
    { collection: 'files', procedure: 'upload.finish' },
  ]);

  const union = { parentId: 'industry', name: '误登工会', level: 'directUnion' as const, unit: null };
  const { id, version } = await programme.done('industry', 'union.add', union);
  await programme.done('industry', 'union.remove', { id, version });
  const [removed] = await recordsOf(id, 'removed');
  expect(removed).toMatchObject({ procedure: 'union.remove', personId: 'industry' });
  expect(removed?.changes).toContainEqual({ path: 'name', before: '误登工会' });

  await programme.done('unit', 'message.read', { all: true });
  await programme.done('unit', 'message.read', { all: true });
  expect((await recordsOf('unit', 'changed')).map(({ procedure }) => procedure)).toEqual(['message.read']);
  expectWholeChain(await auditOf(programme));
});
