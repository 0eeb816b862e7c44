import { startLocalCloud, type TestCloud } from '../cloud';

const NOTE = `
const kept = globalThis.kept ?? (globalThis.kept = []);
exports.main = async (event, context) => {
  if (event.read) return kept;
  kept.push({ event, source: JSON.parse(context.environment).TRIGGER_SRC, begun: Date.now() });
  await new Promise((go) => setTimeout(go, 1500));
  kept[kept.length - 1].ended = Date.now();
};`;

interface Run {
  event: Record<string, string>;
  source: string;
  begun: number;
  ended?: number;
}

describe('timers', () => {
  let cloud: TestCloud;
  beforeAll(async () => {
    cloud = await startLocalCloud({
      functions: { note: NOTE },
      declarations: {
        note: { timeout: 5, triggers: [{ name: 'everySecond', type: 'timer', config: '*/1 * * * * * *' }] },
      },
      now: '2020-09-29T08:59:59+08:00',
      args: ['--workers', '1'],
    });
  });
  afterAll(() => cloud.stop());

  test('run at their instants of the programme clock, never two runs at once', async () => {
    await new Promise((resolve) => setTimeout(resolve, 5500));
    const runs = (await cloud.call('note', { read: true }, cloud.apiKey)).body as Run[];
    expect(runs.length).toBeGreaterThanOrEqual(2);
    expect(runs.length).toBeLessThanOrEqual(4);
    for (const { event, source, begun } of runs) {
      expect(event).toEqual({
        Type: 'Timer',
        TriggerName: 'everySecond',
        Time: expect.stringMatching(/^2020-09-29T0[01]:\d\d:\d\dZ$/),
        Message: '',
      });
      expect(source).toBe('timer');
      expect(Math.abs(begun - Date.parse(event.Time ?? ''))).toBeLessThan(3000);
    }
    for (let at = 1; at < runs.length; at += 1) {
      expect(runs[at]?.begun).toBeGreaterThanOrEqual(runs[at - 1]?.ended ?? Number.POSITIVE_INFINITY);
    }
  }, 15_000);

  test('a pattern that cannot be read stops the start with one line', async () => {
    const start = startLocalCloud({
      functions: { note: NOTE },
      declarations: { note: { triggers: [{ name: 'bad', type: 'timer', config: 'every day' }] } },
    });
    await expect(start).rejects.toThrow(/ended with 1: a timer needs seven fields, not "every day"\n$/);
  });
});
