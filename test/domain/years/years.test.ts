import { liveThrough } from './live-through';

test('thirteen years of a few studios: every title in the one state that its history explains, nothing lost, nothing twice', () => {
  const report = liveThrough(8, 2);
  expect(report.faults).toEqual([]);
  // They were years: everything that can happen did.
  expect(report.renewed).toBeGreaterThan(5);
  expect(report.toImprove).toBeGreaterThan(1);
  expect(report.removed).toBeGreaterThan(1);
  expect(report.restored).toBeGreaterThan(1);
  expect(report.late).toBeGreaterThan(20);
  expect(report.outages).toBeGreaterThan(50);
  expect(report.reminders).toBeGreaterThan(20);
  expect(report.refusals).toBeGreaterThan(100);
  expect(report.paid).toBeGreaterThan(5);
});
