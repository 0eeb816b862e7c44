import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { root } from '../programme';
import type { Hands } from './hands';

/** Elements with these words as a text of their own, whatever else stands beside it. */
const owning = (page: Page, words: string): Locator =>
  page.locator(`xpath=//*[text()[normalize-space(.)="${words}"]]`);

/** @returns what bears the words, as text or as label, and can be seen; the last one lies on top */
export const bearing = (page: Page, words: string | RegExp): Locator => {
  const said = page.getByText(words, { exact: true }).or(page.getByLabel(words, { exact: true }));
  const all = typeof words === 'string' ? said.or(owning(page, words)) : said;
  return all.filter({ visible: true }).last();
};

const following = (page: Page, label: string, condition: string): Locator =>
  page.locator(`xpath=(//*[text()[normalize-space(.)="${label}"]])[last()]/following::*[${condition}][1]`);

/** @returns the first thing after the question with this label that has these words, or a label beginning with them */
export const after = (page: Page, label: string, words: string): Locator =>
  following(page, label, `text()[normalize-space(.)="${words}"] or starts-with(@aria-label, "${words}")`);

/** @returns the first thing after the question that has these words and no others: 大专, not 大专以下 */
export const exactlyAfter = (page: Page, label: string, words: string): Locator =>
  following(page, label, `text()[normalize-space(.)="${words}"] or @aria-label="${words}"`);

/** Milliseconds that a deed may wait: the first PDF takes long on a busy machine. */
export const patience = 20_000;

/** Milliseconds after which words are looked for anew, and how often at the most. */
const glance = 1000;
const glances = patience / glance;

/**
 * Taps what bears the words. Where what was found first leaves with its page, or a sheet comes up over it, the words
 * are looked for anew; nothing is tapped before it can be.
 */
export const tapOn = async (page: Page, words: string | RegExp): Promise<void> => {
  for (let left = glances; left > 0; left -= 1) {
    const canBe = await bearing(page, words)
      .click({ trial: true, timeout: glance })
      .then(
        () => true,
        () => false,
      );
    if (canBe) break;
  }
  await bearing(page, words).click({ timeout: patience });
};

const results = join(root, 'test-results');

/** The deeds that are the same in both builds: both are pages in Chromium. */
export const touch = (
  page: Page,
  prefix: string,
): Pick<Hands, 'page' | 'tap' | 'confirm' | 'sees' | 'missesNow' | 'photograph'> => ({
  page,
  tap: (words) => tapOn(page, words),
  async confirm(deed, twice) {
    const button = after(page, '再看看', deed);
    await button.waitFor();
    await button.click({ clickCount: twice ? 2 : 1 });
  },
  sees: (words) => bearing(page, words).waitFor(),
  async missesNow(words) {
    await page.getByText(words).filter({ visible: true }).first().waitFor({ state: 'hidden' });
  },
  async photograph(name) {
    mkdirSync(results, { recursive: true });
    await page.screenshot({ path: join(results, `${prefix}-${name}.png`), animations: 'disabled' });
  },
});
