import { startLocalCloud, type TestCloud } from '../cloud';

const UNRULY = `
exports.main = async ({ deed }) => {
  if (deed === 'loop') for (;;);
  if (deed === 'wait') await new Promise((resolve) => setTimeout(resolve, 60_000));
  if (deed === 'throw') throw new Error('secret detail');
  if (deed === 'crash') setTimeout(() => { throw new Error('later'); }, 1), await new Promise(() => {});
  if (deed === 'afterwards') setTimeout(() => { throw new Error('after the answer'); }, 20);
  if (deed === 'exit') process.exit(3);
  if (deed === 'buffers') { const all = []; for (;;) all.push(Buffer.alloc(2_000_000, 1)); }
  if (deed === 'memory') { const all = []; for (;;) all.push(new Array(100_000).fill(Math.random())); }
  return 'fine';
};`;

describe('the limits of functions', () => {
  let cloud: TestCloud;
  beforeAll(async () => {
    cloud = await startLocalCloud({
      functions: {
        unruly: UNRULY,
        hungry: UNRULY,
        patient: UNRULY,
        good: 'exports.main = async ({ n }) => ({ n });',
      },
      declarations: {
        unruly: { timeout: 1, memorySize: 64 },
        hungry: { timeout: 50, memorySize: 64 },
        patient: { timeout: 4 },
      },
    });
  });
  afterAll(() => cloud.stop());
  // Filling the memory takes longer than a second on a busy machine: its own function has the time.
  const deed = (name: string) =>
    cloud.call(name === 'memory' ? 'hungry' : 'unruly', { deed: name }, cloud.apiKey);

  test.each([
    ['loop', 504, 'FUNCTION_TIME_LIMIT_EXCEEDED'],
    ['wait', 504, 'FUNCTION_TIME_LIMIT_EXCEEDED'],
    ['throw', 500, 'FUNCTION_INVOCATION_FAILED'],
    ['crash', 500, 'FUNCTION_INVOCATION_FAILED'],
    ['exit', 500, 'FUNCTION_INVOCATION_FAILED'],
    ['memory', 500, 'FUNCTION_MEMORY_LIMIT_EXCEEDED'],
  ])('%s is answered and the next call works', async (name, status, code) => {
    const answer = await deed(name);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ code });
    expect(JSON.stringify(answer.body)).not.toContain('secret detail');
    expect(await deed('nothing')).toEqual({ status: 200, body: 'fine' });
  });

  test('endless loops in every worker hold up neither other functions nor, for long, the same one', async () => {
    const patient = (name: string) => cloud.call('patient', { deed: name }, cloud.apiKey);
    const loops = Array.from({ length: 3 }, () => patient('loop'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    const begun = performance.now();
    const others = await Promise.all(
      Array.from({ length: 20 }, (_, n) => cloud.call('good', { n }, cloud.apiKey)),
    );
    expect(others.map(({ body }) => body)).toEqual(Array.from({ length: 20 }, (_, n) => ({ n })));
    const [same, elapsed] = [await patient('nothing'), performance.now() - begun];
    expect(same.body).toBe('fine');
    expect(elapsed).toBeLessThan(3000);
    for (const { status } of await Promise.all(loops)) expect(status).toBe(504);
  });

  test('a crash after the answer costs nobody an answer', async () => {
    for (let round = 0; round < 5; round += 1) {
      expect((await deed('afterwards')).body).toBe('fine');
      // A busy machine may bring the crash late: it must not meet the next call, which nobody could tell from it.
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect((await deed('nothing')).body).toBe('fine');
    }
  });

  test('a function that is not declared does not exist', async () => {
    expect(await cloud.call('nobody', {}, cloud.apiKey)).toMatchObject({
      status: 404,
      body: { code: 'FUNCTION_NOT_FOUND' },
    });
    expect((await cloud.call('..%2Fgood', {}, cloud.apiKey)).status).toBe(404);
  });
});

test('buffers, which lie outside the heap, are stopped before they take the store along', async () => {
  const cloud = await startLocalCloud({
    functions: { unruly: UNRULY },
    declarations: { unruly: { timeout: 10, memorySize: 64 } },
    args: ['--memory', '500'],
  });
  try {
    const answer = await cloud.call('unruly', { deed: 'buffers' }, cloud.apiKey);
    expect(answer).toMatchObject({ status: 500, body: { code: 'FUNCTION_MEMORY_LIMIT_EXCEEDED' } });
    expect((await cloud.call('unruly', { deed: 'nothing' }, cloud.apiKey)).body).toBe('fine');
    expect((await fetch(`${cloud.url}/healthz`)).status).toBe(200);
  } finally {
    await cloud.stop();
  }
});
