import { personalData } from '../../../domain/privacy/register';
import { retentions } from '../../../domain/privacy/retention';
import { openProgramme, type Programme } from '../programme/open-programme';
import { fireTimer } from '../programme/timer';

const now = Date.parse('2020-09-15T09:00:00+08:00');
const day = 24 * 60 * 60 * 1000;

let programme: Programme;
beforeAll(async () => {
  programme = await openProgramme('2020-09-15T09:00:00+08:00');
}, 60_000);
afterAll(() => programme.stop());

test('what is past its time is removed, to the day; what is not stays', async () => {
  for (const { collection, since, days } of retentions) {
    const at = (offset: number): string => new Date(now - days * day + offset).toISOString();
    // One minute on either side; the programme's clock has gone on some seconds since its start.
    for (const [name, instant] of [
      ['old', at(-60_000)],
      ['new', at(600_000)],
    ] as const) {
      const _id = `${collection}-${name}`;
      await programme.database.collection(collection).add({ _id, codeDigest: _id, [since]: instant });
    }
  }
  await fireTimer(programme);
  for (const { collection } of retentions) {
    const { data } = (await programme.database.collection(collection).get()) as { data: { _id: string }[] };
    expect(data.map(({ _id }) => _id).filter((id) => id.startsWith(`${collection}-`))).toEqual([
      `${collection}-new`,
    ]);
  }
});

test('the times are those that people are told', () => {
  expect(personalData.devices.kept).toBe('登录结束后 180 天');
  expect(personalData.messages.kept).toBe('两年');
  expect(personalData.imports.kept).toBe('导入完成或放弃后 30 天');
  const days = Object.fromEntries(retentions.map((one) => [one.collection, one.days]));
  expect(days).toMatchObject({ sessions: 180, messages: 730, imports: 30 });
});
