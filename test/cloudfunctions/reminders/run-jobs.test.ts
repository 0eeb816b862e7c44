import { runJobs } from '../../../cloudfunctions/reminders/run-jobs';

beforeEach(() => {
  jest.useFakeTimers();
  jest.spyOn(console, 'log').mockImplementation();
  jest.spyOn(console, 'error').mockImplementation();
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

test('a job that is never done leaves the others time, and all of them end within the budget', async () => {
  const worked: Record<string, number> = {};
  const endless = (name: string) => [
    name,
    ({ mayGoOn }: { readonly mayGoOn: () => boolean }) => {
      worked[name] = 0;
      while (mayGoOn()) {
        jest.advanceTimersByTime(1_000);
        worked[name] += 1;
      }
      return Promise.resolve({});
    },
  ];
  const jobs = Object.fromEntries(['write', 'push', 'clean'].map(endless)) as Parameters<typeof runJobs>[0];
  expect(await runJobs(jobs, '2020-09-15T01:00:00.000Z', 45_000)).toBe(true);
  expect(worked).toEqual({ write: 30, push: 10, clean: 4 });
});

test('a job that breaks stops no other, and is told of', async () => {
  const after = jest.fn(() => Promise.resolve({}));
  const jobs = { breaks: () => Promise.reject(new Error('down')), after };
  expect(await runJobs(jobs, '2020-09-15T01:00:00.000Z', 45_000)).toBe(false);
  expect(after).toHaveBeenCalledTimes(1);
});
