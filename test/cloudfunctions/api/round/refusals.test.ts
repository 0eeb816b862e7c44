import { openProgramme, type Programme, roundId } from '../../programme/open-programme';

let programme: Programme;
beforeAll(async () => {
  programme = await openProgramme('2020-09-15T09:00:00+08:00');
}, 60_000);
afterAll(() => programme.stop());

const nextYear = () => programme.done('industry', 'round.copy', { fromId: roundId, year: 2021 });

test('nobody but the industry union changes, publishes, amends or closes its rounds', async () => {
  const { id, version } = await nextYear();
  const before = await programme.everything();
  for (const who of ['leader', 'unit', 'administration', 'direct', 'expert', 'member', 'former']) {
    const onADraft = [
      await programme.refused(who, 'round.change', { id, version, changes: { title: '甲' } }),
      await programme.refused(who, 'round.publish', { id, version }),
    ];
    const onAnOpenOne = [
      await programme.refused(who, 'round.amendCutoff', {
        id: roundId,
        version: 1,
        cutoffAt: '2020-12-01T00:00:00Z',
        reason: '理由',
      }),
      await programme.refused(who, 'round.close', { id: roundId, version: 1 }),
    ];
    const codes = (refusals: readonly { readonly code: string }[]) =>
      new Set(refusals.map(({ code }) => code));
    expect([who, codes(onADraft)]).toEqual([who, new Set(['NOT_FOUND'])]);
    // Officers of a unit run rounds of their own, and so are told that this one is not theirs.
    const open = ['unit', 'administration'].includes(who) ? 'NOT_ALLOWED' : 'NOT_FOUND';
    expect([who, codes(onAnOpenOne)]).toEqual([who, new Set([open])]);
  }
  for (const who of ['leader', 'direct', 'expert', 'member', 'former']) {
    expect((await programme.refused(who, 'round.copy', { fromId: roundId, year: 2022 })).code).toBe(
      'NOT_FOUND',
    );
  }
  expect(await programme.everything()).toEqual(before);
});

test.each([
  ['its state', { state: 'open' }],
  ['its version', { version: 9 }],
  ['an operator', { title: { $set: 1 } }],
  ['an unknown measure', { conditions: [{ key: 'a', measure: { kind: 'eval' } }] }],
  ['a time of day that is none', { reminders: { daysBefore: [1], timeOfDay: '25:00' } }],
])('%s cannot be set by a change', async (_, changes) => {
  const { id, version } = await nextYear();
  const refusal = await programme.refused('industry', 'round.change', {
    id,
    version,
    changes: changes as never,
  });
  expect(refusal.code).toBe('INVALID');
  expect((await programme.done('industry', 'round.get', { id })).version).toBe(version);
});
