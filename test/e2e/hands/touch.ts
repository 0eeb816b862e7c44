import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { root } from '../programme';
import type { Hands } from './hands';

/** @returns what bears the words, as text or as label, and can be seen; the last one lies on top */
export const bearing = (page: Page, words: string | RegExp): Locator =>
  page
    .getByText(words, { exact: true })
    .or(page.getByLabel(words, { exact: true }))
    .filter({ visible: true })
    .last();

const field = (page: Page, label: string): Locator =>
  page
    .locator('input, textarea')
    .and(page.getByLabel(label, { exact: true }))
    .filter({ visible: true })
    .last();

/** The package says 已选 of what is chosen, the browser marks it. */
const named = (page: Page, role: 'radio' | 'checkbox' | 'button', words: string): Locator =>
  page
    .getByRole(role, { name: new RegExp(`^${words}(，已选)?$`) })
    .filter({ visible: true })
    .last();

const option = (page: Page, words: string): Locator => named(page, 'radio', words);

const opener = (page: Page, label: string): Locator =>
  page
    .getByLabel(new RegExp(`^${label}：`))
    .filter({ visible: true })
    .last();

/** @returns the first thing after the question with this label that has these words, or a label beginning with them */
export const after = (page: Page, label: string, words: string): Locator =>
  page.locator(
    `xpath=(//*[text()[normalize-space(.)="${label}"]])[last()]/following::*[text()[normalize-space(.)="${words}"] or starts-with(@aria-label, "${words}")][1]`,
  );

const results = join(root, 'test-results');

/** The deeds that are the same in both builds: both are pages in Chromium. */
export const touch = (
  page: Page,
  prefix: string,
): Pick<
  Hands,
  | 'page'
  | 'tap'
  | 'press'
  | 'check'
  | 'doubleTap'
  | 'fill'
  | 'choose'
  | 'sees'
  | 'missesNow'
  | 'reads'
  | 'photograph'
> => ({
  page,
  tap: (words) => bearing(page, words).click(),
  press: (words) => named(page, 'button', words).click(),
  check: (words) => named(page, 'checkbox', words).click(),
  async doubleTap(words) {
    const target = bearing(page, words);
    await target.waitFor();
    await target.dblclick({ delay: 5 });
  },
  fill: (label, text) => field(page, label).fill(text),
  async choose(label, words) {
    await option(page, words).or(opener(page, label)).last().waitFor();
    if (!(await option(page, words).isVisible())) await opener(page, label).click();
    await option(page, words).click();
  },
  sees: (words) => bearing(page, words).waitFor(),
  async missesNow(words) {
    await page.getByText(words).filter({ visible: true }).first().waitFor({ state: 'hidden' });
  },
  reads: (label) => field(page, label).inputValue(),
  async photograph(name) {
    mkdirSync(results, { recursive: true });
    await page.screenshot({ path: join(results, `${prefix}-${name}.png`) });
  },
});
