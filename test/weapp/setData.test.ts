import { startFixture, tapped } from './fixturePhone';
import type { Phone } from './runner';

describe('setData', () => {
  let phone: Phone;
  beforeAll(async () => {
    phone = await startFixture();
  });
  afterAll(() => phone.stop());

  it('is counted with the scripts into the cost of a launch', async () => {
    await tapped(phone, 'fill', 100);
    const { launch } = await phone.stats();
    expect(launch.firstData).toBe(110);
    expect(launch.script).toBeGreaterThan(0);
    expect(launch.script).toBeLessThan(2000);
  });

  it('is measured in bytes', async () => {
    await tapped(phone, 'fill', 1000);
    const { setData } = await phone.stats();
    expect(setData.find(({ bytes }) => bytes > 1000)).toMatchObject({
      bytes: 1010,
      route: 'pages/home/index',
    });
  });

  it('may carry 256 KB and no more', async () => {
    await tapped(phone, 'fill', 256 * 1024 - 10);
    expect(await phone.failures()).toEqual([]);
    await tapped(phone, 'fill', 256 * 1024);
    expect(await phone.failures()).toEqual([
      "setData of 262154 bytes on pages/home/index: WeChat's limit is 262144",
    ]);
  });
});
