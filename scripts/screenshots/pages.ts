import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import {
  fillIn,
  onceSubmitted,
  type Stop,
  submit,
  type Things,
  whileFilling,
} from '../../test/e2e/every-page/itinerary';
import { openBrowserBuild } from '../../test/e2e/hands/browser';
import type { Build, Hands, Seat } from '../../test/e2e/hands/hands';
import { openPackageBuild } from '../../test/e2e/hands/package';
import type { Screen } from '../../test/e2e/hands/screens';
import { bearing } from '../../test/e2e/hands/touch';
import { openProgramme, type Part, type Programme, root } from '../../test/e2e/programme';
import { startBrowser } from '../../test/weapp/browser';
import { chapterOf, type Shown } from './chapter';
import { compare } from './compare';
import { openDarkroom } from './darkroom.mjs';
import { type Shot, unlikeness } from './likeness';
import { type Look, lookAt } from './look';
import { differs, type PageDifference, reportOf } from './report';

/** Every page in both builds, on a phone and at the desk, and what differs between the builds. */

const screens: Readonly<Record<Seat, Screen>> = {
  phone: { name: 'phone', viewport: { width: 375, height: 812 }, fontScale: 1 },
  desk: { name: 'desk', viewport: { width: 1280, height: 800 }, fontScale: 1 },
};
const seats = ['phone', 'desk'] as const;

/** How wide a picture is kept, and how good: small enough for a hundred pages four times. */
const kept = { phone: { width: 375, quality: 0.6 }, desk: { width: 960, quality: 0.5 } } as const;

const folder = join(root, 'docs/images/pages');
const reportFile = join(root, 'dist/screenshots/differences.md');

/** A stop and the name of its pictures: the page and whose, with a number where someone opens it twice. */
const named = (stops: readonly Stop[]): readonly Omit<Shown, 'title'>[] => {
  const times = new Map<string, number>();
  return stops.map((stop) => {
    const name = `${stop.page.replace('/', '-')}-${stop.part ?? 'anyone'}`;
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return { stop, name: time === 1 ? name : `${name}-${time}` };
  });
};
/** Part of the names of the pages to be compared; all where it is empty. Pictures are kept of all or of none. */
const only = process.argv[2] ?? '';
const every = named([...whileFilling, ...onceSubmitted]);
const all = every.filter(({ name }) => name.includes(only));
const among = (stops: readonly Stop[]) => all.filter(({ stop }) => stops.includes(stop));

/** Milliseconds: four walks at once make a small machine slow, and nothing hangs on it. */
const patience = 60_000;

/** Waits until the page's words have stood still for a moment. */
const settled = async (page: Page): Promise<void> => {
  let words = '';
  for (let still = 0; still < 3; ) {
    await page.waitForTimeout(100);
    const now = await page.evaluate(() => document.body.innerText);
    still = now === words ? still + 1 : 0;
    words = now;
  }
};

interface Seen extends Shot {
  readonly lines: Look['lines'];
  readonly title: string;
}

/** One build at one seat: everyone's hands in it, and what was seen. */
const openGroup = (build: Build, programme: Programme, seat: Seat) => {
  const known = new Map<Part | null, Hands>();
  const handsOf = async (part: Part | null): Promise<Hands> => {
    const there = known.get(part);
    if (there) return there;
    const hands = await build.hands(programme, part, seat, screens[seat]);
    known.set(part, hands);
    await hands.open();
    hands.page.setDefaultTimeout(patience);
    return hands;
  };
  const leave = async (part: Part | null): Promise<void> => {
    await known.get(part)?.leave();
    known.delete(part);
  };
  const see = async ({ page: path, part, query, shows }: Stop, things: Things): Promise<Seen> => {
    const hands = await handsOf(part);
    const { page } = hands;
    await hands.open(path, query?.(things));
    await bearing(page, shows).waitFor();
    await settled(page);
    const png = await page.screenshot({ scale: 'css', animations: 'disabled' });
    return { png, ...(await lookAt(page)), title: (await page.title()).split(' · ')[0] ?? '' };
  };
  return {
    name: `${build.name}-${seat}`,
    seat,
    seen: new Map<string, Seen>(),
    /** Sees a page; a second time with fresh hands where the first went wrong. */
    see: (stop: Stop, things: Things): Promise<Seen> =>
      see(stop, things).catch(async () => {
        await leave(stop.part);
        return see(stop, things);
      }),
    async end(): Promise<void> {
      for (const part of known.keys()) await leave(part);
    },
  };
};
type Group = ReturnType<typeof openGroup>;

const differencesOf = (groups: readonly Group[]): readonly PageDifference[] =>
  seats.flatMap((seat) => {
    const [mini, browser] = ['package', 'browser'].map((build) =>
      groups.find(({ name }) => name === `${build}-${seat}`),
    );
    return all.flatMap(({ name }) => {
      const [one, other] = [mini?.seen.get(name), browser?.seen.get(name)];
      if (!one || !other) return [];
      const unlike = seat === 'phone' ? unlikeness(one, other) : null;
      return [{ name, screen: seat, unlike, ...compare(one.lines, other.lines, seat === 'phone') }];
    });
  });

const take = async (): Promise<boolean> => {
  const programme = await openProgramme();
  const builds = [await openPackageBuild(), await openBrowserBuild()];
  const groups = builds.flatMap((build) => seats.map((seat) => openGroup(build, programme, seat)));
  const darkroom = await startBrowser({});
  const failed: string[] = [];
  if (only === '') rmSync(folder, { recursive: true, force: true });
  try {
    const develop = openDarkroom(await darkroom.context.newPage());
    const walk = async (group: Group, stops: typeof all, things: Things): Promise<void> => {
      mkdirSync(join(folder, group.name), { recursive: true });
      for (const { stop, name } of stops) {
        try {
          const seen = await group.see(stop, things);
          group.seen.set(name, seen);
          if (only !== '') continue;
          writeFileSync(join(folder, group.name, `${name}.webp`), await develop(seen.png, kept[group.seat]));
        } catch (thrown) {
          failed.push(`${group.name} ${name}: ${String(thrown).split('\n')[0]}`);
        }
      }
      console.log(`  ${group.name}: ${group.seen.size} pages`);
    };
    const filled = await fillIn(programme);
    await Promise.all(groups.map((group) => walk(group, among(whileFilling), filled)));
    const things = await submit(programme, filled);
    await Promise.all(groups.map((group) => walk(group, among(onceSubmitted), things)));
  } finally {
    for (const group of groups) await group.end();
    await darkroom.close();
    for (const build of builds) await build.close();
    await programme.stop();
  }
  const titles = groups.find(({ name }) => name === 'browser-desk')?.seen;
  const shown = all.map((one) => ({ ...one, title: titles?.get(one.name)?.title || one.stop.page }));
  if (only === '') writeFileSync(join(root, 'docs/页面一览.md'), chapterOf(shown));
  const differences = differencesOf(groups);
  mkdirSync(join(root, 'dist/screenshots'), { recursive: true });
  writeFileSync(reportFile, reportOf(differences, failed));
  const differing = differences.filter(differs).length;
  console.log(
    `  ${differences.length} screens compared, ${differing} differ, ${failed.length} not photographed: ${reportFile}`,
  );
  return differing === 0 && failed.length === 0;
};

take().then(
  (isAsItShouldBe) => process.exit(isAsItShouldBe ? 0 : 1),
  (thrown: unknown) => {
    console.error(thrown);
    process.exit(1);
  },
);
