import { atIndustryUnion, submitted } from '../../programme/file-application';
import { everyonesPin, openProgramme, type Programme } from '../../programme/open-programme';
import { someLeader } from '../../programme/some-leader';

let programme: Programme;
beforeAll(async () => {
  programme = await openProgramme('2020-09-15T09:00:00+08:00');
}, 60_000);
afterAll(() => programme.stop());

const opinionsOf = async (id: string) =>
  (await programme.done('industry', 'application.get', { id })).opinions;
const waitingAtUnit = async () => submitted(programme, await someLeader(programme));

test('every opinion names the one before, and the key of the seal it was given under', async () => {
  const { id } = await atIndustryUnion(programme, await someLeader(programme));
  const proofs = (await opinionsOf(id)).map(({ proof }) => proof);
  expect(proofs.map((proof) => proof?.seq)).toEqual([1, 2, 3]);
  expect(proofs.map((proof) => proof?.previous)).toEqual(['', proofs[0]?.digest, proofs[1]?.digest]);
  const seal = await programme.done('unit', 'seal.get', {});
  expect([proofs[0]?.mark.keyId, proofs[1]?.mark.keyId === seal.key.id]).toEqual([seal.key.id, false]);
});

test('a wrong PIN seals nothing, loses nothing, and the right one then does', async () => {
  const { id, version } = await waitingAtUnit();
  const words = { id, version, text: '同意推荐。' };
  const refusal = await programme.refused('unit', 'application.agree', { ...words, pin: '111112' });
  expect([refusal.code, refusal.field]).toEqual(['INVALID', 'pin']);
  expect(await opinionsOf(id)).toEqual([]);
  await programme.done('unit', 'application.agree', words);
  expect(await opinionsOf(id)).toHaveLength(1);
});

test('after five wrong tries even the right PIN has to wait', async () => {
  const { id, version } = await waitingAtUnit();
  const words = { id, version, text: '同意推荐。' };
  for (let tried = 0; tried < 5; tried += 1) {
    expect((await programme.refused('unit2', 'application.agree', { ...words, pin: '111112' })).code).toBe(
      'INVALID',
    );
  }
  const paused = await programme.refused('unit2', 'application.agree', words);
  expect([paused.code, paused.retryAt !== undefined]).toEqual(['TOO_MANY', true]);
  expect(await opinionsOf(id)).toEqual([]);
});

test('without a PIN one is asked to set it; a weak one is not taken; the old one is needed to change it', async () => {
  const { id, version } = await waitingAtUnit();
  await programme.database.collection('pins').where({ _id: 'administration' }).remove();
  const words = { id, version, text: '同意推荐。' };
  expect(await programme.refused('administration', 'application.agree', words)).toMatchObject({
    code: 'WRONG_STATE',
    field: 'pin',
  });
  expect((await programme.done('administration', 'pin.get', {})).isSet).toBe(false);
  for (const pin of ['123456', '654321', '888888', '121212', '123123']) {
    expect((await programme.refused('administration', 'pin.set', { pin })).field).toBe('pin');
  }
  await programme.done('administration', 'pin.set', { pin: '730516' });
  expect((await programme.refused('administration', 'pin.set', { pin: everyonesPin })).field).toBe('current');
  expect(
    (await programme.refused('administration', 'pin.set', { pin: everyonesPin, current: '730517' })).code,
  ).toBe('INVALID');
  await programme.done('administration', 'pin.set', { pin: everyonesPin, current: '730516' });
  await programme.done('administration', 'application.agree', words);
});

test('a forgotten PIN is taken away by a union above, never by one beside or below', async () => {
  const missing = await programme.refused('elsewhereDirect', 'pin.reset', { personId: 'nobody' });
  for (const who of ['elsewhereDirect', 'unit', 'leader', 'expert']) {
    expect([who, await programme.refused(who, 'pin.reset', { personId: 'unit' })]).toEqual([who, missing]);
  }
  const pinShownTo = async (who: string) =>
    (await programme.done(who, 'person.get', { id: 'unit' })).pinIsSet;
  expect([await pinShownTo('direct'), await pinShownTo('unit')]).toEqual([true, null]);
  await programme.done('direct', 'pin.reset', { personId: 'unit' });
  expect(await pinShownTo('direct')).toBe(false);
  expect((await programme.done('unit', 'pin.get', {})).isSet).toBe(false);
  // On the phone, where WeChat says who it is, a new one is set without the old one.
  await programme.done('unit', 'pin.renew', { pin: everyonesPin });
  expect((await programme.done('unit', 'pin.get', {})).isSet).toBe(true);
});

test('the store holds neither a PIN nor a private key that can be read', async () => {
  await waitingAtUnit();
  const all = await programme.everything();
  expect(JSON.stringify(all)).not.toContain(everyonesPin);
  const seals = all.seals as { keys: { publicKey: string; sealed: { data: string; keyId: string } }[] }[];
  expect(seals.length).toBeGreaterThan(0);
  for (const { keys } of seals) {
    for (const { sealed } of keys) {
      // AES-GCM of 64 hex digits.
      expect(Buffer.from(sealed.data, 'base64')).toHaveLength(64);
      expect(Buffer.from(sealed.data, 'base64').toString()).not.toMatch(/^[0-9a-f]{64}$/);
    }
  }
});

test('only those among its users may use a seal, and only its own officers choose them', async () => {
  const seal = await programme.done('direct', 'seal.get', {});
  expect(seal.officers).toEqual([{ id: 'direct', name: '张样例', mayUse: true }]);
  const change = { id: seal.id, version: seal.version, pin: everyonesPin };
  for (const who of ['elsewhereDirect', 'industry', 'unit']) {
    const refusal = await programme.refused(who, 'seal.change', { ...change, users: ['direct'] });
    const missing = await programme.refused(who, 'seal.change', {
      ...change,
      id: 'union:none',
      users: ['direct'],
    });
    expect([who, refusal]).toEqual([who, missing]);
  }
  expect((await programme.refused('direct', 'seal.change', { ...change, users: ['industry'] })).field).toBe(
    'users',
  );
  await programme.database
    .collection('seals')
    .where({ _id: seal.id })
    .update({ users: ['someone-else'] });
  const { id } = await waitingAtUnit();
  let { version } = await programme.done('unit', 'application.get', { id });
  for (const who of ['unit', 'administration']) {
    ({ version } = await programme.done(who, 'application.agree', { id, version, text: '同意推荐。' }));
  }
  const refusal = await programme.refused('direct', 'application.agree', { id, version, text: '同意上报。' });
  expect(refusal.code).toBe('NOT_ALLOWED');
});
