/// <reference lib="dom" />
import type axe from 'axe-core';
import { source } from 'axe-core';
import type { Page } from 'playwright-core';

/** Brings axe into the page that is open: before `violations`, after every load. */
export const bringAxe = async (page: Page): Promise<void> => {
  await page.evaluate(source);
};

/** Waits until a change of colours has been drawn: in the middle of it, old ink stands on new paper. */
const steady = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(ending.map(({ finished }) => finished));
    await frame();
  });

/**
 * What axe finds in the page as it is shown.
 * @param rules only these; else all
 * @returns a rule, an element and what is wrong with it, in words; nothing where all is well
 */
export const violations = async (
  page: Page,
  rules: readonly string[] | undefined,
): Promise<readonly string[]> => {
  await steady(page);
  const found = await page.evaluate(async (only) => {
    const { axe: here } = window as unknown as { axe: typeof axe };
    const options: axe.RunOptions = { resultTypes: ['violations'] };
    if (only) options.runOnly = { type: 'rule', values: [...only] };
    return (await here.run(document, options)).violations.map(({ id, nodes }) => ({
      id,
      where: nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary ?? ''}`),
    }));
  }, rules);
  return found.flatMap(({ id, where }) => where.map((one) => `${id}: ${one}`));
};
