import { openBrowserBuild } from './hands/browser';
import type { Build, Hands } from './hands/hands';
import { openPackageBuild } from './hands/package';
import { type Programme } from './programme';
import { arrived, photo, titled } from './story/day';
import { begin, type Journey } from './story/journey';

/** Hands that count what a finger does: a field is tapped before it is typed into. */
const counted = (hands: Hands) => {
  let taps = 0;
  const once = <Rest extends unknown[]>(deed: (...rest: Rest) => Promise<void>) => {
    return (...rest: Rest): Promise<void> => {
      taps += 1;
      return deed(...rest);
    };
  };
  return {
    tap: once(hands.tap),
    press: once(hands.press),
    fill: once(hands.fill),
    takePhoto: once(hands.takePhoto),
    taps: () => taps,
  };
};

describe.each([
  ['browser', openBrowserBuild],
  ['package', openPackageBuild],
])('a day’s work, in the %s', (_, open: () => Promise<Build>) => {
  let programme: Programme;
  let journey: Journey;
  beforeAll(async () => {
    journey = await begin(open, { now: '2020-09-15T16:40:00+08:00' });
    programme = journey.programme;
  });
  afterAll(() => journey.end());
  test('is logged in fewer than six taps and thirty seconds where it is like the last one', () =>
    journey.walk(async () => {
      const before = await programme.done('member', 'activity.suggest', {});
      const member = await journey.hands('member');
      await member.open();
      await member.sees('今日快速记录');
      const finger = counted(member);
      const from = Date.now();
      await finger.tap('记一笔');
      await finger.fill('做了什么', '示例：静脉输液操作培训');
      await finger.takePhoto(photo(40), 1);
      await finger.press('保存');
      await member.sees('今日快速记录');
      await member.sees('已保存');
      expect(finger.taps()).toBeLessThanOrEqual(6);
      expect(Date.now() - from).toBeLessThan(30_000);

      const { rows } = await programme.done('member', 'activity.list', { text: '静脉输液操作培训' });
      expect(rows).toHaveLength(1);
      const { kind, hours, place, members, photos } = rows[0]?.content ?? {};
      expect({ kind, hours, place, members }).toEqual({
        kind: before.kind,
        hours: before.hours,
        place: before.place,
        members: before.members,
      });
      expect(photos).toHaveLength(1);
      await member.photograph('logged');
    }));

  test('is kept on the phone without signal, through the end of the program, and is sent once, in order', () =>
    journey.walk(async () => {
      const member = await journey.hands('member');
      await member.tab('台账');
      await member.offline(true);
      for (const [index, title] of ['示例：断网第一条', '示例：断网第二条'].entries()) {
        await member.press('记一笔');
        await member.fill('做了什么', title);
        await member.takePhoto(photo(80 + index), 1);
        await member.press('保存到本机');
        await member.sees(title);
        await member.sees('在本机');
      }
      await member.photograph('no-signal');
      await member.kill();
      expect(await titled(programme, '断网第')).toEqual([]);

      await member.offline(false);
      await member.open();
      await member.tab('台账');
      const sent = await arrived(programme, '断网第', 2);
      await member.sees('已保存');
      await member.missesNow('在本机');
      expect(sent.map(({ title, photos }) => [title, photos]).sort()).toEqual([
        ['示例：断网第一条', 1],
        ['示例：断网第二条', 1],
      ]);
      const received = await Promise.all(
        sent.map(async ({ id, title }) => ({
          title,
          at: (await programme.done('member', 'activity.get', { id })).receivedAt,
        })),
      );
      received.sort((one, other) => one.at.localeCompare(other.at));
      expect(received.map(({ title }) => title)).toEqual(['示例：断网第一条', '示例：断网第二条']);
    }));

  test('what was being typed when the program ended is there to go on with', () =>
    journey.walk(async () => {
      const member = await journey.hands('member');
      await member.press('记一笔');
      await member.fill('做了什么', '示例：没写完的一条');
      await member.takePhoto(photo(120), 1);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      await member.kill();
      await member.open();
      await member.tab('台账');
      await member.tap('示例：没写完的一条');
      expect(await member.reads('做了什么')).toBe('示例：没写完的一条');
      await member.sees('查看照片 1');
      await member.press('保存');
      await member.missesNow('没写完，点开接着写');
      await member.sees('已保存');
      expect((await titled(programme, '没写完的一条')).map(({ photos }) => photos)).toEqual([1]);
    }));

  test('an entry that another phone has changed is shown in both versions, and nothing is overwritten', () =>
    journey.walk(async () => {
      const [entry] = await titled(programme, '静脉输液操作培训');
      const member = await journey.hands('member');
      await member.open('ledger/entry', { kind: 'activity', id: entry?.id ?? '' });
      await member.press('修改');
      await member.fill('做了什么', '示例：这台手机改的');
      const { version, content } = await programme.done('member', 'activity.get', { id: entry?.id ?? '' });
      await programme.done('member', 'activity.save', {
        id: entry?.id ?? '',
        version,
        content: { ...content, title: '示例：另一台手机改的' } as never,
        reason: '',
        loggedAt: null,
      });
      await member.press('保存');
      await member.open('pages/ledgers');
      await member.sees('需要处理');
      await member.tap('示例：这台手机改的');
      await member.sees(/^已保存的（/);
      await member.photograph('two-phones');
      await member.press('用这台设备上的');
      await member.missesNow('需要处理');
      await member.sees('已保存');
      const after = await programme.done('member', 'activity.get', { id: entry?.id ?? '' });
      expect(after.content.title).toBe('示例：这台手机改的');
      expect(after.earlier.map(({ content: one }) => one.title)).toEqual([
        '示例：静脉输液操作培训',
        '示例：另一台手机改的',
      ]);
    }));
});
