import { submitted } from '../../programme/file-application';
import { openProgramme, type Programme } from '../../programme/open-programme';

let programme: Programme;
beforeAll(async () => {
  programme = await openProgramme('2020-09-14T12:00:00+08:00');
}, 60_000);
afterAll(() => programme.stop());

test('a number is masked for everyone outside the studio; who asks for all of it is recorded', async () => {
  const { id } = await submitted(programme);
  const phoneSeenBy = async (who: string) =>
    (await programme.done(who, 'application.get', { id })).answers.phone;
  expect(await phoneSeenBy('leader')).toBe('13800000001');
  for (const who of ['unit', 'administration', 'direct', 'industry']) {
    expect(await phoneSeenBy(who)).toBe('138****0001');
  }
  const views = async () => {
    const { data } = await programme.database.collection('trails').get();
    return (data as { trail: { kind: string; procedure: string; personId: string; fields: string[] }[] }[])
      .flatMap(({ trail }) => trail)
      .filter(({ kind, procedure }) => kind === 'viewed' && procedure === 'application.showPhone')
      .map(({ personId, fields }) => ({ personId, fields }));
  };
  expect(await views()).toEqual([]);
  const shown = await programme.done('unit', 'application.showPhone', { id, field: 'phone' });
  expect(shown).toEqual({ phone: '13800000001' });
  expect(await views()).toEqual([{ personId: 'unit', fields: ['phone'] }]);
});

test('only those who may read the form may ask, and only for numbers', async () => {
  const { id } = await submitted(programme, 'athlete');
  const ask = (who: string, field: string) => programme.refused(who, 'application.showPhone', { id, field });
  expect((await ask('unit', 'phone')).code).toBe('NOT_FOUND');
  expect((await ask('elsewhereUnit', 'work')).code).toBe('NOT_FOUND');
});
