import type { Page } from 'playwright-core';
import { openBrowserBuild } from '../hands/browser';
import { bearing } from '../hands/touch';
import { type Programme } from '../programme';
import { begin, type Journey } from '../story/journey';
import { fillIn, onceSubmitted, type Stop, submit, type Things, whileFilling } from './itinerary';
import { measure } from './measure';
import { bringAxe, violations } from './violations';

jest.setTimeout(600_000);

const phone = { width: 375, height: 667 };
const desk = { width: 1280, height: 800 };
/** The colours of dark mode are all that it changes. */
const looks = [
  { name: 'phone', viewport: phone, colorScheme: 'light', rules: undefined },
  { name: 'phone, dark', viewport: phone, colorScheme: 'dark', rules: ['color-contrast'] },
  { name: 'desk, dark', viewport: desk, colorScheme: 'dark', rules: ['color-contrast'] },
  { name: 'desk', viewport: desk, colorScheme: 'light', rules: undefined },
] as const;

/** Waits until no request has been under way for a moment. */
const quiet = async (page: Page, open: ReadonlySet<unknown>): Promise<void> => {
  for (let still = 0; still < 2; still = open.size === 0 ? still + 1 : 0) await page.waitForTimeout(50);
};

describe('every page in the browser', () => {
  let programme: Programme;
  let journey: Journey;
  let filled: Awaited<ReturnType<typeof fillIn>>;
  beforeAll(async () => {
    journey = await begin(openBrowserBuild);
    programme = journey.programme;
    filled = await fillIn(programme);
  });
  afterAll(() => journey.end());

  const watched = new Map<Page, Set<unknown>>();
  const requestsOf = (page: Page) => {
    const known = watched.get(page);
    if (known) return known;
    const open = new Set<unknown>();
    page.on('request', (request) => open.add(request));
    page.on('requestfinished', (request) => open.delete(request));
    page.on('requestfailed', (request) => open.delete(request));
    watched.set(page, open);
    return open;
  };

  const complaintsOf = async ({ page: path, part, query, shows }: Stop, things: Things) => {
    const hands = await journey.hands(part);
    const { page } = hands;
    const open = requestsOf(page);
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
    await page.setViewportSize(phone);
    await hands.open(path, query?.(things));
    await bringAxe(page);
    const complaints: string[] = [];
    for (const { name, viewport, colorScheme, rules } of looks) {
      await page.emulateMedia({ reducedMotion: 'reduce', colorScheme });
      const asks = name === 'phone' || page.viewportSize()?.width !== viewport.width;
      await page.setViewportSize(viewport);
      await bearing(page, shows).waitFor();
      if (asks) await quiet(page, open);
      const { small, cut } = await measure(page, 0);
      const told = [
        ...(await violations(page, rules)),
        ...(viewport === phone ? small.map((one) => `too small to tap: ${one}`) : []),
        ...cut.map((one) => `cut off: ${one}`),
      ];
      complaints.push(...told.map((one) => `${name}: ${one}`));
    }
    return complaints;
  };

  const walk = async (stops: readonly Stop[], things: Things) => {
    const found: Record<string, readonly string[]> = {};
    for (const stop of stops) {
      const complaints = await complaintsOf(stop, things);
      if (complaints.length > 0) found[`${stop.page} ${stop.part}`] = complaints;
    }
    return found;
  };

  test('while the form is filled in: no violations for axe, nothing too small, nothing cut off', () =>
    journey.walk(async () => {
      expect(await walk(whileFilling, filled)).toEqual({});
    }));

  test('once the form is submitted: the same', () =>
    journey.walk(async () => {
      expect(await walk(onceSubmitted, await submit(programme, filled))).toEqual({});
    }));
});
