import { startPhone } from '../../weapp/runner';
import { dist } from '../programme';
import type { Build, Hands } from './hands';
import { after, touch } from './touch';

const sizes = { phone: { width: 375, height: 667 }, desk: { width: 430, height: 932 } } as const;

/** The mini-program's package on the phone of test/weapp: a phone for every pair of hands. At the desk sits who has the larger one. */
export const openPackageBuild = (): Promise<Build> =>
  Promise.resolve({
    name: 'package',
    close: () => Promise.resolve(),
    async hands(programme, part, seat, { fontScale = 1 } = {}) {
      const phone = await startPhone({
        dist: dist.package,
        cloudUrl: programme.url,
        viewport: sizes[seat],
        fontScale,
        ...(part === null ? {} : { token: await programme.token(part) }),
      });
      const { page } = phone;
      const hands: Hands = {
        ...touch(page, `package-${sizes[seat].width}`),
        open: (path, query) => phone.launch(path === undefined ? '' : `${path}/index`, { ...query }),
        async date(label, value) {
          await page
            .getByLabel(new RegExp(`^${label}：`))
            .filter({ visible: true })
            .last()
            .click();
          await phone.pick(...value.split('-'));
        },
        async attach(label, { name, content }) {
          await phone.chooseMedia({ name, content: content.toString('base64'), type: 'image' });
          await after(page, label, '拍照或相册').click();
          await after(page, label, '打开 ').waitFor();
        },
        tab: (words) => page.getByRole('tab', { name: new RegExp(`^${words}`) }).click(),
        back: () => phone.back(),
        offline: (off) => phone.offline(off),
        kill: () => phone.kill(),
        sideways: async () => (await phone.stats()).tree.sideways,
        complaints: () => phone.failures(),
        leave: () => phone.stop(),
      };
      return hands;
    },
  });
