import { PNG } from 'pngjs';
import { anActivity, anEntry } from '../cloudfunctions/programme/entries';
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
  /** What the member logs elsewhere. @returns its id */
  const logged = async (title: string): Promise<string> => {
    const input = anEntry(anActivity({ title, startsAt: '2020-09-15T06:00:00.000Z', members: [] }));
    return (await programme.done('member', 'activity.save', input)).id;
  };
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

  test('what is done to entries without a network waits on the device, and is done once it is back', () =>
    journey.walk(async () => {
      const studio = await programme.done('leader', 'studio.get', {});
      await programme.done('leader', 'studio.setTrust', { version: studio.version, trustsEntries: false });
      const good = await logged('示例：等组长看的');
      const doubled = await logged('示例：记重了的');
      const leader = await journey.hands('leader');
      await leader.open('ledger/list', { kind: 'activity', waiting: '1' });
      for (const title of ['示例：记重了的', '示例：等组长看的']) {
        await leader.tap(title);
        await leader.sees('待领军人物确认');
        await leader.back();
      }
      await leader.offline(true);
      await leader.tap('示例：等组长看的');
      await leader.press('确认');
      await leader.sees('还在这台设备上');
      await leader.fill('写批注', '请补两张照片');
      await leader.press('发送批注');
      await leader.sees('批注：请补两张照片');
      await leader.photograph('deeds-offline');
      await leader.back();
      await leader.sees('批注待发送');
      await leader.tap('示例：记重了的');
      await leader.press('撤下');
      await leader.confirm('撤下');
      await leader.sees('撤下待发送');
      await leader.photograph('ledger-offline');
      expect((await programme.done('leader', 'activity.get', { id: good })).confirmation).toBeNull();

      await leader.offline(false);
      await leader.missesNow('撤下待发送');
      const { confirmation, comments } = await programme.done('member', 'activity.get', { id: good });
      expect(confirmation).toMatchObject({ by: 'leader', name: cast.leader.name });
      expect(comments.map(({ text }) => text)).toEqual(['请补两张照片']);
      expect((await programme.done('member', 'activity.get', { id: doubled })).removal).not.toBeNull();
    }));

  test('an entry edited on two phones shows both, and the one that is chosen stands', () =>
    journey.walk(async () => {
      const id = await logged('示例：两台手机改的');
      const member = await journey.hands('member');
      await member.open('ledger/entry', { kind: 'activity', id });
      await member.press('修改');
      await member.fill('做了什么', '示例：这台手机改的');
      const { content } = await programme.done('member', 'activity.get', { id });
      const other = {
        ...anActivity(),
        title: '示例：另一台手机改的',
        startsAt: content.startsAt,
        members: [],
      };
      await programme.done('member', 'activity.save', { id, version: 1, content: other });
      await member.press('保存');
      await member.tap('需要处理');
      await member.sees('这台设备上写的');
      await member.sees('示例：另一台手机改的');
      await member.photograph('two-phones');
      await member.press('用这台设备上的');
      await member.sees('示例：这台手机改的');
      await member.missesNow('还在这台设备上');
      const now = await programme.done('member', 'activity.get', { id });
      expect(now.content.title).toBe('示例：这台手机改的');
      expect(now.earlier.map((version) => version.content.title)).toEqual([
        '示例：两台手机改的',
        '示例：另一台手机改的',
      ]);
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
