import { runSeason } from './season';

test('a season of outages: every due reminder delivered or shown as undeliverable, none twice, none out of date', async () => {
  const report = await runSeason({
    studios: 16,
    seed: 20_200_901,
    times: ['08:03', '09:10', '20:30'],
    skipsQuietDays: true,
    idleFirings: 1,
  });
  expect(report.faults).toEqual([]);
  // It was a season: reminders were due, some arrived, some could not, some had become needless, and much went wrong.
  expect(report.due).toBeGreaterThan(50);
  expect(report.delivered).toBeGreaterThan(50);
  expect(report.undeliverable).toBeGreaterThan(10);
  expect(report.disturbed).toBeGreaterThan(20);
  expect(report.skipped).toBeGreaterThan(10);
}, 240_000);
