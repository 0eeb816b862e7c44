import { PNG } from 'pngjs';
import { openBrowserBuild } from './hands/browser';
import { eventually } from './hands/eventually';
import type { Attachment, Build, Hands } from './hands/hands';
import { openPackageBuild } from './hands/package';
import { cast, type Programme } from './programme';
import { begin, type Journey } from './story/journey';

const now = '2020-09-15T16:40:00+08:00';

/** A picture that cannot be made smaller, of more than half a megabyte: it travels in several parts. */
const largePhoto = (): Attachment => {
  const png = new PNG({ width: 480, height: 400, colorType: 2 });
  let seed = 7;
  for (let at = 0; at < png.data.length; at += 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    png.data[at] = seed >> 16;
  }
  return { name: '现场.png', content: PNG.sync.write(png, { colorType: 2 }) };
};

interface Sent {
  readonly procedure: string;
  readonly input: { readonly index?: number };
}

/** Lets so many parts of photos through, and cuts the network at the next. */
const cutAfter = async (hands: Hands, parts: number) => {
  // The hands know from now on that the network fails by the story's will.
  await hands.offline(false);
  const context = hands.page.context();
  const through: number[] = [];
  let cuts = 0;
  await context.route(/\/v1\/functions\/api$/, async (route) => {
    const { procedure, input } = JSON.parse(route.request().postData() ?? '{}') as Sent;
    if (procedure !== 'upload.part') return route.continue();
    if (through.length >= parts) {
      cuts += 1;
      return route.abort('internetdisconnected');
    }
    through.push(input.index ?? -1);
    return route.continue();
  });
  return {
    through,
    cut: () =>
      eventually(
        () => Promise.resolve(cuts),
        (seen) => seen > 0,
      ),
    heal: () => context.unroute(/\/v1\/functions\/api$/),
  };
};

describe.each([
  ['browser', openBrowserBuild],
  ['package', openPackageBuild],
])('a day on which everything goes wrong, in the %s', (name, open: () => Promise<Build>) => {
  let programme: Programme;
  let journey: Journey;
  beforeAll(async () => {
    journey = await begin(open, { now });
    programme = journey.programme;
  });
  afterAll(() => journey.end());
  const titled = async (text: string) => (await programme.done('member', 'activity.list', { text })).rows;
  const arrived = (text: string) =>
    eventually(
      () => titled(text),
      ({ length }) => length > 0,
    );

  test('a photo that was cut off goes on with the parts that are missing, after the program was ended too', () =>
    journey.walk(async () => {
      const member = await journey.hands('member');
      await member.open();
      await member.tab('台账');
      await member.press('记一笔');
      await member.fill('做了什么', '示例：照片传到一半');
      await member.takePhoto(largePhoto(), 1);
      const first = await cutAfter(member, 2);
      await member.press('保存');
      await first.cut();
      await member.kill();
      await first.heal();
      expect(await titled('照片传到一半')).toEqual([]);

      const second = await cutAfter(member, Number.POSITIVE_INFINITY);
      await member.open();
      await member.tab('台账');
      const [entry] = await arrived('照片传到一半');
      await second.heal();
      expect(entry?.content.photos).toHaveLength(1);
      expect(first.through).toEqual([0, 1]);
      expect(second.through.length).toBeGreaterThan(1);
      expect(second.through).toEqual(second.through.map((_, place) => place + 2));
    }));

  test('a device without room says so, keeps what was typed, and takes it once there is room', () =>
    journey.walk(async () => {
      const member = await journey.hands('member');
      await member.tab('台账');
      await member.press('记一笔');
      await member.fullStorage(true);
      await member.fill('做了什么', '示例：存储满时写的');
      await member.press('保存');
      await member.sees(/^(手机上小程序的存储空间已满|浏览器不能再存东西了)/);
      await member.photograph('no-room');
      expect(await member.reads('做了什么')).toBe('示例：存储满时写的');
      expect(await titled('存储满时写的')).toEqual([]);
      await member.fullStorage(false);
      await member.press('保存');
      expect(await arrived('存储满时写的')).toHaveLength(1);
    }));

  test('a clock that is wrong dates nothing: the day is the server’s, also where the program starts without a network', () =>
    journey.walk(async () => {
      const member = await journey.hands('member');
      // The device's clock runs years ahead of the programme's.
      expect(new Date().getFullYear()).toBeGreaterThan(2020);
      await member.open();
      await member.tab('台账');
      await member.offline(true);
      await member.kill();
      if (name === 'package') {
        await member.open();
        await member.tab('台账');
        await member.press('记一笔');
        await member.fill('做了什么', '示例：时钟不对');
        await member.press('保存到本机');
        await member.sees('在本机');
        await member.offline(false);
      } else {
        await member.offline(false);
        await member.open();
        await member.tab('台账');
        await member.offline(true);
        await member.press('记一笔');
        await member.fill('做了什么', '示例：时钟不对');
        await member.press('保存到本机');
        await member.sees('在本机');
        await member.offline(false);
      }
      const [entry] = await arrived('时钟不对');
      expect(entry?.content.startsAt.slice(0, 10)).toBe('2020-09-15');
      expect(entry?.receivedAt.slice(0, 10)).toBe('2020-09-15');
      const { loggedAt } = await programme.done('member', 'activity.get', { id: entry?.id ?? '' });
      expect(loggedAt?.slice(0, 4)).toBe(String(new Date().getFullYear()));
    }));

  if (name === 'browser') {
    test('a sign-in that has run out keeps what waits until the same person signs in again', () =>
      journey.walk(async () => {
        const member = await journey.hands('member');
        await member.open();
        await member.tab('台账');
        await member.offline(true);
        await member.press('记一笔');
        await member.fill('做了什么', '示例：登录过期前写的');
        await member.press('保存到本机');
        await member.sees('在本机');
        await programme.restart('2020-12-15T09:00:00+08:00');
        await member.offline(false);
        await member.open();
        await member.photograph('signed-out');
        expect(await titled('登录过期前写的')).toEqual([]);
        await member.tap(cast.member.name);
        await member.tab('台账');
        const rows = await arrived('登录过期前写的');
        expect(rows.map(({ content }) => content.startsAt.slice(0, 10))).toEqual(['2020-09-15']);
      }));
  }
});
