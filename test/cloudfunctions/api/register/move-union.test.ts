import { auditOf } from '../../programme/audit';
import { anActivity, anEntry } from '../../programme/entries';
import { submitted } from '../../programme/file-application';
import { openProgramme, type Programme, roundId } from '../../programme/open-programme';
import { fireTimer } from '../../programme/timer';

let programme: Programme;
beforeAll(async () => {
  programme = await openProgramme('2020-09-15T09:00:00+08:00');
}, 60_000);
afterAll(() => programme.stop());

const placed = async (who: string, id: string, parentId: string) => {
  const { version, name, level, unit } = await programme.done(who, 'union.get', { id });
  return { id, version, name, level, unit, parentId };
};
const studio = { studioId: 'studio.leader' };
const pathsOf = async (collection: string, _id: string) => {
  const { data } = await programme.database.collection(collection).where({ _id }).get();
  return (data as { unionPath: string[] }[]).map(({ unionPath }) => unionPath.join(' '));
};

test('a union that is put under another takes studios, ledgers and drafts along; what was handed in keeps its way', async () => {
  const activity = anEntry(anActivity());
  await programme.done('leader', 'activity.save', activity);
  const handedIn = await submitted(programme, 'colleague');
  const draft = await programme.done('leader', 'application.start', { roundId });
  expect((await programme.refused('elsewhereDirect', 'studio.get', studio)).code).toBe('NOT_FOUND');

  await programme.done('industry', 'union.change', await placed('industry', 'hospital', 'sports'));
  await fireTimer(programme);

  const under = 'hospital sports industry';
  expect(await pathsOf('studios', 'studio.leader')).toEqual([under]);
  expect(await pathsOf('activities', activity.id)).toEqual([under]);
  expect(await pathsOf('applications', draft.id)).toEqual([under]);
  expect(await pathsOf('applications', handedIn.id)).toEqual(['hospital health industry']);
  expect(await programme.done('elsewhereDirect', 'studio.get', studio)).toMatchObject({
    id: 'studio.leader',
  });
  expect((await programme.refused('direct', 'studio.get', studio)).code).toBe('NOT_FOUND');
  // On its way before: those it was handed in to go on with it, and nobody else.
  expect((await programme.done('direct', 'application.get', { id: handedIn.id })).id).toBe(handedIn.id);
  expect((await programme.refused('elsewhereDirect', 'application.get', { id: handedIn.id })).code).toBe(
    'NOT_FOUND',
  );
  // Done once: the mark is gone, and nothing is left to do.
  const [{ movedAt }] = (await programme.database.collection('unions').where({ _id: 'hospital' }).get())
    .data as [{ movedAt: string }];
  expect(movedAt).toBe('');

  const moves = (await auditOf(programme)).filter(({ procedure }) => procedure === 'union.change');
  expect(moves.flatMap(({ changes }) => changes.filter(({ path }) => path === 'parentId'))).toEqual([
    { path: 'parentId', before: 'health', after: 'sports' },
  ]);
});

test('nothing is put under itself, under what lies below it, or out of the mover’s reach', async () => {
  for (const parentId of ['sports', 'hospital']) {
    const refusal = await programme.refused(
      'industry',
      'union.change',
      await placed('industry', 'sports', parentId),
    );
    expect([parentId, refusal.code, refusal.field]).toEqual([parentId, 'INVALID', 'parentId']);
  }
  const away = await placed('elsewhereDirect', 'hospital', 'health');
  expect((await programme.refused('elsewhereDirect', 'union.change', away)).code).toBe('NOT_FOUND');
});
