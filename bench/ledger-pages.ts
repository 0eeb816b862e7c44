import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { activityKinds } from '../domain/activity/activity';
import { bearing } from '../test/e2e/hands/touch';
import { dist, openProgramme, type Programme } from '../test/e2e/programme';
import { type Phone, startPhone } from '../test/weapp/runner';
import { percentile, report } from './ledgers/report';

/**
 * Figures of a phone: how soon the page for logging a day's work stands, and how smoothly a ledger of some hundred
 * entries scrolls, in the mini-program's package. WeChat's own renderer is not this one: the aims leave room for it.
 */

const now = '2020-09-15T16:40:00+08:00';
const entries = 200;
const openings = 20;
const aims = {
  openMilliseconds: 1_000,
  setDataBytes: 256 * 1024,
  setDataASecond: 20,
  longTask: 200,
} as const;

const fill = async (programme: Programme): Promise<void> => {
  const { team } = await programme.done('leader', 'activity.suggest', {});
  for (let index = 0; index < entries; index += 1) {
    const day = new Date(Date.parse(now) - index * 86_400_000).toISOString();
    await programme.done('leader', 'activity.save', {
      id: randomUUID(),
      version: null,
      content: {
        kind: activityKinds[index % 3] ?? 'other',
        title: `示例：第 ${index + 1} 次培训`,
        startsAt: day,
        hours: 2,
        place: { name: '示教室', latitude: null, longitude: null },
        text: '',
        members: team.slice(0, 2),
        guests: [],
        guestCount: 3,
        photos: [],
        files: [],
        pairId: null,
        projectId: null,
      },
    });
  }
};

const openLog = async (phone: Phone): Promise<void> => {
  const times: number[] = [];
  await phone.launch('pages/ledgers/index');
  for (let turn = 0; turn <= openings; turn += 1) {
    const button = bearing(phone.page, '记一笔');
    await button.waitFor();
    const begun = performance.now();
    await button.click();
    await bearing(phone.page, '做了什么').waitFor();
    // The first opening loads the subpackage.
    if (turn > 0) times.push(performance.now() - begun);
    await phone.back();
  }
  const p97_5 = percentile(times, 0.975);
  report(
    'log page opens',
    `p50 ${percentile(times, 0.5).toFixed(0)} ms, p97.5 ${p97_5.toFixed(0)} ms`,
    `${aims.openMilliseconds} ms`,
    p97_5 <= aims.openMilliseconds,
  );
};

/** Tasks of 50 ms and longer, as the browser tells them, from now on; one is made at once, to see that they are told. */
const watchTasks = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const seen: number[] = [];
    Object.assign(globalThis, { longTasks: seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.push(duration);
    }).observe({ type: 'longtask' });
    await new Promise<void>((resolve) => {
      setTimeout(() => {
        for (const until = performance.now() + 80; performance.now() < until; );
        setTimeout(resolve, 200);
      });
    });
    if (seen.length === 0) throw new Error('long tasks are not told');
    seen.length = 0;
  });
const longTasks = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks);

const scrollList = async (phone: Phone): Promise<void> => {
  const { page } = phone;
  await phone.launch('ledger/list/index', { kind: 'activity' });
  await bearing(page, '示例：第 1 次培训').waitFor();
  const last = bearing(page, `示例：第 ${entries} 次培训`);
  const { setData: before } = await phone.stats();
  await watchTasks(page);
  await page.mouse.move(180, 400);
  let turns = 0;
  for (; turns < 400 && !(await last.isVisible()); turns += 1) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(60);
  }
  const { setData, tree } = await phone.stats();
  const sent = setData.slice(before.length);
  const largest = Math.max(0, ...sent.map(({ bytes }) => bytes));
  const bySecond = new Map<number, number>();
  for (const { at } of sent) {
    const second = Math.floor(at / 1000);
    bySecond.set(second, (bySecond.get(second) ?? 0) + 1);
  }
  const densest = Math.max(0, ...bySecond.values());
  const tasks = await longTasks(page);
  const longest = Math.max(0, ...tasks);
  report(
    `${entries} entries scrolled to the end`,
    `setData ${sent.length}, largest ${Math.round(largest / 1024)} KB, ${densest} in a second; tree ${tree.nodes} nodes`,
    `${aims.setDataBytes / 1024} KB, ${aims.setDataASecond} a second`,
    largest <= aims.setDataBytes && densest <= aims.setDataASecond && turns < 400,
  );
  report(
    'tasks of 50 ms and longer meanwhile',
    `${tasks.length} in ${turns} turns of the wheel, longest ${longest.toFixed(0)} ms`,
    `longest ${aims.longTask} ms`,
    longest <= aims.longTask,
  );
};

const main = async (): Promise<void> => {
  const programme = await openProgramme(now);
  try {
    await fill(programme);
    const phone = await startPhone({
      dist: dist.package,
      cloudUrl: programme.url,
      token: await programme.token('leader'),
    });
    phone.page.setDefaultTimeout(30_000);
    try {
      await openLog(phone);
      await scrollList(phone);
      const failures = await phone.failures();
      if (failures.length > 0) console.log(failures);
    } finally {
      await phone.stop();
    }
  } finally {
    await programme.stop();
  }
};

main().catch((thrown: unknown) => {
  console.error(thrown);
  process.exit(1);
});
