import { mkdirSync, writeFileSync } from 'node:fs';
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
import { compare, type Look, lookAt, type PageDifference, reportOf } from './compare';

/** Every page in both builds, on a phone and at the desk, and what differs between the builds on the phone. */

const phone: Screen = { name: 'phone', viewport: { width: 375, height: 812 }, fontScale: 1 };
const desk: Screen = { name: 'desk', viewport: { width: 1280, height: 800 }, fontScale: 1 };
const seats = [
  { seat: 'phone', screen: phone },
  { seat: 'desk', screen: desk },
] as const;

/** Of these four, the two that the handbook shows. */
const inHandbook = new Set(['package-phone', 'browser-desk']);
const handbook = join(root, 'docs/images/pages');
const all = join(root, 'dist/screenshots');

const parts: Readonly<Record<Part, string>> = {
  leader: '领军人物',
  member: '团队成员',
  unitUnion: '所在单位工会',
  unitAdministration: '党政部门',
  directUnion: '上级工会',
  industryUnion: '宁夏教科文卫体工会',
  expert: '评审专家',
};

const settled = async (page: Page): Promise<void> => {
  let words = '';
  for (let still = 0; still < 3; ) {
    await page.waitForTimeout(120);
    const now = await page.evaluate(() => document.body.innerText);
    still = now === words ? still + 1 : 0;
    words = now;
  }
};

const keep = async (page: Page, group: string, name: string): Promise<void> => {
  const picture = await page.screenshot({ type: 'jpeg', quality: 72, scale: 'css', animations: 'disabled' });
  mkdirSync(join(all, group), { recursive: true });
  writeFileSync(join(all, group, name), picture);
  if (inHandbook.has(group)) writeFileSync(join(handbook, `${group.split('-')[1]}-${name}`), picture);
};

const titles = new Map<string, string>();
/** Keeps a page's title, as the browser shows it in its tab. */
const keepTitle = async (page: Page, name: string): Promise<void> => {
  const title = (await page.title()).split(' · ')[0] ?? '';
  if (title !== 'phone') titles.set(name, title);
};

/** The handbook's chapter: every page's two pictures, by who opens it. */
const chapter = (stops: readonly Stop[]): string => {
  const whose = (part: Part | null) => (part === null ? '任何人' : parts[part]);
  const picture = (seat: string, stop: Stop, width: number, alt: string) =>
    `<img src="images/pages/${seat}-${nameOf(stop)}.jpg" width="${width}" alt="${alt}">`;
  return [
    '# 页面一览',
    '',
    '每一页在手机上（小程序）和在电脑上（浏览器）的样子。由 `npm run screenshots` 从演示环境重新拍摄。',
    ...[...new Set(stops.map(({ part }) => part))].flatMap((part) => [
      '',
      `## ${whose(part)}`,
      '',
      '| 页面 | 手机 | 电脑 |',
      '|---|---|---|',
      ...stops
        .filter((stop) => stop.part === part)
        .map((stop) => {
          const title = titles.get(nameOf(stop)) ?? stop.page;
          return `| ${title} | ${picture('phone', stop, 180, `手机上的“${title}”`)} | ${picture('desk', stop, 420, `电脑上的“${title}”`)} |`;
        }),
    ]),
    '',
  ].join('\n');
};

/** Names of a page's pictures: the page, and whose where several open it. */
const nameOf = ({ page, part }: Stop): string => `${page.replace('/', '-')}-${part ?? 'anyone'}`;

const walk = async (
  handsOf: (part: Part | null) => Promise<Hands>,
  group: string,
  stops: readonly Stop[],
  things: Things,
  looks: Map<string, Look>,
): Promise<void> => {
  for (const stop of stops) {
    const hands = await handsOf(stop.part);
    await hands.open(stop.page, stop.query?.(things));
    await bearing(hands.page, stop.shows).waitFor();
    await settled(hands.page);
    await keep(hands.page, group, `${nameOf(stop)}.jpg`);
    await keepTitle(hands.page, nameOf(stop));
    looks.set(nameOf(stop), await lookAt(hands.page));
  }
};

/** Everyone's hands in one build at one seat; a person signs in once. */
const openSeat = (build: Build, programme: Programme, seat: Seat, screen: Screen) => {
  const known = new Map<Part | null, Hands>();
  return {
    async handsOf(part: Part | null): Promise<Hands> {
      const there = known.get(part);
      if (there) return there;
      const hands = await build.hands(programme, part, seat, screen);
      known.set(part, hands);
      await hands.open();
      return hands;
    },
    async leave(): Promise<void> {
      for (const hands of known.values()) await hands.leave();
    },
  };
};

const take = async (): Promise<void> => {
  mkdirSync(handbook, { recursive: true });
  const programme = await openProgramme();
  const builds = [await openPackageBuild(), await openBrowserBuild()];
  const looks = new Map<string, Map<string, Look>>();
  const groups = builds.flatMap((build) =>
    seats.map(({ seat, screen }) => ({
      name: `${build.name}-${seat}`,
      seat: openSeat(build, programme, seat, screen),
    })),
  );
  try {
    const filled = await fillIn(programme);
    const tell = async (stops: readonly Stop[], things: Things) => {
      await Promise.all(
        groups.map(async ({ name, seat }) => {
          const seen = looks.get(name) ?? new Map<string, Look>();
          looks.set(name, seen);
          await walk((part) => seat.handsOf(part), name, stops, things, seen);
          console.log(`  ${name}: ${seen.size} pages`);
        }),
      );
    };
    await tell(whileFilling, filled);
    await tell(onceSubmitted, await submit(programme, filled));
  } finally {
    for (const { seat } of groups) await seat.leave();
    for (const build of builds) await build.close();
    await programme.stop();
  }
  const shown = [
    ...new Map([...whileFilling, ...onceSubmitted].map((stop) => [nameOf(stop), stop])).values(),
  ];
  writeFileSync(join(root, 'docs/页面一览.md'), chapter(shown));
  const differences: PageDifference[] = [];
  for (const [name, look] of looks.get('package-phone') ?? []) {
    const other = looks.get('browser-phone')?.get(name);
    if (other) differences.push({ name, ...compare(look, other) });
  }
  const report = reportOf(differences);
  writeFileSync(join(all, 'differences.md'), report);
  console.log(`  The two builds compared: ${join('dist/screenshots', 'differences.md')}`);
};

take().catch((thrown: unknown) => {
  console.error(thrown);
  process.exit(1);
});
