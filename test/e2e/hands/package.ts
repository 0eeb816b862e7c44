import type { Locator, Page } from 'playwright-core';
import { holdBrowser } from '../../weapp/browser';
import { startPhone } from '../../weapp/runner';
import { dist } from '../programme';
import type { Build, Hands } from './hands';
import { nameOf, screens } from './screens';
import { after, bearing, exactlyAfter, patience, tapOn, touch } from './touch';

const [phone, desk] = screens;
const seats = { phone, desk };

const field = (page: Page, label: string): Locator =>
  page
    .locator('input, textarea')
    .and(page.getByLabel(label, { exact: true }))
    .filter({ visible: true })
    .last();

const choose = async (page: Page, label: string, words: string): Promise<void> => {
  const laidOut = exactlyAfter(page, label, words);
  const list = after(page, label, '请选择');
  await bearing(page, words).or(list).last().waitFor();
  if (await laidOut.isVisible()) return laidOut.click();
  if (await list.isVisible()) await list.click();
  await tapOn(page, words);
};

/** The mini-program's package on the phone of test/weapp: a phone for every pair of hands. At the desk sits who has the larger one. */
export const openPackageBuild = async (): Promise<Build> => {
  const close = await holdBrowser();
  return {
    name: 'package',
    close,
    async hands(programme, part, seat, screen = seats[seat]) {
      const phone = await startPhone({
        dist: dist.package,
        cloudUrl: programme.url,
        viewport: screen.viewport,
        fontScale: screen.fontScale,
        token: await programme.token(part),
      });
      const { page } = phone;
      page.setDefaultTimeout(patience);
      const hands: Hands = {
        ...touch(page, `package-${nameOf(screen)}`),
        open: (path, query) => phone.launch(path === undefined ? '' : `${path}/index`, { ...query }),
        press: (words) => tapOn(page, words),
        check: (words) => tapOn(page, words),
        fill: (label, text) => field(page, label).fill(text),
        reads: (label) => field(page, label).inputValue(),
        choose: (label, words) => choose(page, label, words),
        async date(label, value) {
          await after(page, label, '请选择').click();
          await phone.pick(...value.split('-'));
        },
        async attach(label, { name, content }) {
          await phone.chooseMedia({ name, content: content.toString('base64'), type: 'image' });
          await after(page, label, '拍照或相册').click();
          await after(page, label, '照片1.png').waitFor();
          await page.getByText(/正在上传/).waitFor({ state: 'hidden' });
        },
        async takePhoto({ name, content }, place) {
          await phone.chooseMedia({ name, content: content.toString('base64'), type: 'image' });
          await bearing(page, '拍照或相册').click();
          await bearing(page, `查看照片 ${place}`).waitFor();
        },
        tab: (words) => page.getByRole('tab', { name: new RegExp(`^${words}`) }).click(),
        back: () => phone.back(),
        async getPdf() {
          await hands.tap('PDF');
          await hands.sees('文档 pdf');
          const { requests } = await phone.stats();
          const address = requests.filter(({ kind }) => kind === 'download').at(-1)?.name ?? '';
          await hands.tap('文档 pdf');
          return Buffer.from(await (await fetch(address)).arrayBuffer());
        },
        offline: (off) => phone.offline(off),
        fullStorage: (full) => phone.fullStorage(full),
        kill: () => phone.kill(),
        sideways: async () => (await phone.stats()).tree.sideways,
        complaints: () => phone.failures(),
        leave: () => phone.stop(),
      };
      return hands;
    },
  };
};
