/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { demonstrationPin } from '../../demonstration/pin';
import { openBrowserBuild } from './hands/browser';
import { cast, type Programme } from './programme';
import { completeDraft } from './story/complete-draft';
import { begin, type Journey } from './story/journey';

/** What has the keyboard: its name, whether a frame shows that, and whether it lies in a dialog. */
interface Focused {
  readonly name: string;
  readonly framed: boolean;
  readonly inDialog: boolean;
}

const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    const active = document.activeElement ?? document.body;
    const style = getComputedStyle(active);
    return {
      name: (active.getAttribute('aria-label') ?? active.textContent ?? '').trim().slice(0, 60),
      framed: style.outlineStyle !== 'none' && style.outlineWidth !== '0px',
      inDialog: active.closest('[role="dialog"]') !== null,
    };
  });

/** Most steps to anything on a page. */
const most = 60;

/** Presses Tab until what has the keyboard bears these words. @returns everything on the way */
const tabTo = async (page: Page, words: string): Promise<readonly Focused[]> => {
  const way: Focused[] = [];
  while (way.length < most) {
    await page.keyboard.press('Tab');
    const here = await focused(page);
    way.push(here);
    if (here.name === words) return way;
  }
  throw new Error(`Tab does not lead to ${words}: ${way.map(({ name }) => name).join(' → ')}`);
};

describe('at the desk, by keyboard alone', () => {
  let programme: Programme;
  let journey: Journey;
  beforeAll(async () => {
    journey = await begin(openBrowserBuild);
    programme = journey.programme;
    const { id } = await completeDraft(programme);
    const { version } = await programme.done('leader', 'application.get', { id });
    await programme.done('leader', 'application.submit', { id, version });
  });
  afterAll(() => journey.end());

  test('an officer signs in, opens what waits, and gives an opinion under seal', () =>
    journey.walk(async () => {
      const officer = await journey.hands('unitUnion', 'desk');
      const { page } = officer;
      const way: Focused[] = [];
      const press = async (words: string) => {
        way.push(...(await tabTo(page, words)));
        await page.keyboard.press('Enter');
      };
      await page.goto(programme.url);
      const { name } = cast.unitUnion;
      await officer.sees(name);
      const door = page.getByRole('button').filter({ hasText: name });
      for (let steps = 0; steps < most; steps += 1) {
        await page.keyboard.press('Tab');
        if (await door.evaluate((element) => element === document.activeElement)) break;
      }
      await page.keyboard.press('Enter');
      await officer.sees('份申报等您提出意见');
      await press('从最早的一份开始');
      await officer.sees('您的意见');
      await press('情况属实，同意推荐申报。');
      await press('盖章并同意');
      await officer.sees('输入盖章密码');
      expect((await focused(page)).inDialog).toBe(true);

      // Escape closes the question and leads back to where one was.
      await page.keyboard.press('Escape');
      await officer.missesNow('输入盖章密码');
      expect((await focused(page)).name).toBe('盖章并同意');
      await page.keyboard.press('Enter');
      await officer.sees('输入盖章密码');

      // Round the whole question and never out of it.
      const round = [...(await tabTo(page, '关闭')), ...(await tabTo(page, '关闭'))];
      expect(round.filter(({ inDialog }) => !inDialog)).toEqual([]);
      await page.keyboard.type(demonstrationPin);
      way.push(...round, ...(await tabTo(page, '盖章并同意')));
      await page.keyboard.press('Enter');
      await officer.sees(/^已同意并盖章/);
      await officer.photograph('by-keyboard');

      expect(way.filter(({ framed }) => !framed).map(({ name: one }) => one)).toEqual([]);
      const { rows } = await programme.done('leader', 'application.list', {});
      expect(rows.map(({ stateWords }) => stateWords)).toEqual(['待中共示例人民医院委员会意见']);
    }));

  test('the keyboard goes through a page in the order in which it is read', () =>
    journey.walk(async () => {
      const officer = await journey.hands('unitUnion', 'desk');
      await officer.open('pages/applications');
      await officer.sees('马示例护理创新工作室');
      const next = async () => {
        await officer.page.keyboard.press('Tab');
        return officer.page.evaluate(() => {
          const active = document.activeElement;
          if (active === null || active === document.body) return null;
          const inNavigation = active.closest('nav') !== null;
          return { inNavigation, top: active.getBoundingClientRect().top };
        });
      };
      // To the end of the page, where the browser's own bar follows; then once through the page.
      for (let steps = 0; steps < most && (await next()) !== null; steps += 1);
      const places = [];
      for (let place = await next(); place !== null && places.length < most; place = await next())
        places.push(place);
      const content = places.filter(({ inNavigation }) => !inNavigation);
      expect(places.slice(0, 5).every(({ inNavigation }) => inNavigation)).toBe(true);
      expect(content.length).toBeGreaterThan(2);
      const tops = content.map(({ top }) => Math.round(top / 40));
      expect(tops).toEqual([...tops].sort((one, other) => one - other));
    }));
});
