import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOptions } from '../../../local/options';
import { startLocalCloud } from '../cloud';

/** What a refused start says: its exit code and its one line. */
async function complaint(options: Parameters<typeof startLocalCloud>[0]): Promise<string> {
  try {
    const cloud = await startLocalCloud(options);
    await cloud.stop();
    return 'it started';
  } catch (thrown) {
    return (thrown as Error).message.replace('the local cloud ended with ', '');
  }
}

describe('a start that cannot be is refused in one plain line', () => {
  test('a port that is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    expect(await complaint({ functions: {}, args: ['--port', String(port)] })).toBe(
      `1: Port ${port} is taken by another program; choose one with --port.\n`,
    );
    server.close();
  });

  test.each([
    [{ partialFilterExpression: { a: 1 } }, 'CloudBase has no index with "partialFilterExpression"'],
    [{ keys: [{ field: 'a', direction: 'text' }] }, 'a key is a field with direction 1, -1 or "2dsphere"'],
    [{ keys: [] }, 'has no keys'],
  ])('an index that CloudBase does not know: %j', async (part, why) => {
    const index = { name: 'odd', keys: [{ field: 'a', direction: 1 }], ...part };
    const database = { collections: [{ name: 'things', indexes: [index] }] };
    expect(await complaint({ functions: { echo: '' }, database })).toContain(`index odd of things: ${why}`);
  });

  test('a data folder that cannot be written', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'file-'));
    writeFileSync(join(folder, 'file'), '');
    expect(await complaint({ functions: {}, data: join(folder, 'file') })).toMatch(
      /^1: The data folder .* cannot be written.*\n$/,
    );
    rmSync(folder, { recursive: true });
  });

  test('a data folder that another local cloud holds', async () => {
    const first = await startLocalCloud({ functions: {} });
    expect(await complaint({ functions: {}, data: first.data })).toMatch(/^1: [^\n]+\n$/);
    expect((await fetch(`${first.url}/healthz`)).status).toBe(200);
    await first.stop();
  });

  test.each([
    [['--now', 'yesterday'], /--now must be an instant/],
    [['--port', '70000'], /--port must be a number/],
    [['--colour', 'red'], /Unknown option '--colour'/],
    [['--site', '/nowhere/at/all'], /there is no browser build/],
    [['--demonstration', '/nowhere.json'], /cannot read the people/],
    [['--configuration', '/nowhere.json'], /cannot read \/nowhere.json/],
    [['--host', '203.0.113.1'], /no address 203.0.113.1/],
  ])('%s', async (args, line) => {
    const said = await complaint({ functions: {}, args });
    expect(said).toMatch(line);
    expect(said.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('a start', () => {
  test('is quick and says when all is up', async () => {
    await startLocalCloud({ functions: {} }).then((cloud) => cloud.stop());
    const begun = performance.now();
    const cloud = await startLocalCloud({ functions: {}, now: '2020-09-15T09:00:00+08:00' });
    expect(performance.now() - begun).toBeLessThan(5000);
    const health = await fetch(`${cloud.url}/healthz`);
    expect(health.status).toBe(200);
    expect(await health.json()).toEqual({ status: 'ok', now: expect.stringMatching(/^2020-09-15T01:00:/) });
    await cloud.stop();
  });

  test('options not given have safe values', () => {
    expect(readOptions([])).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      data: '.data',
      functions: 'dist/functions',
      behindProxy: false,
      now: undefined,
      site: undefined,
      demonstration: undefined,
    });
  });
});
