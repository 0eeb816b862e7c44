import { spawnSync } from 'node:child_process';
import { createServer, type Server } from 'node:net';

const start = (environment: Record<string, string>, ...args: string[]) => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/start.mjs', ...args], {
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR: 'test-results/start', ...environment },
    timeout: 20_000,
  });
  return { status, lines: stderr.trim().split('\n') };
};

describe('npm start refuses with one line that says what to do', () => {
  test('a taken port', async () => {
    const server = await new Promise<Server>((done) => {
      const taken = createServer().listen(0, '127.0.0.1', () => done(taken));
    });
    const { port } = server.address() as { port: number };
    const { status, lines } = start({ PORT: String(port) });
    server.close();
    expect(status).toBe(1);
    expect(lines).toEqual([
      `Port ${port} is taken: stop the program that uses it, or choose another one: PORT=8081 npm start`,
    ]);
  });

  test('a port that is none', () => {
    expect(start({ PORT: '80a' })).toEqual({
      status: 1,
      lines: ['PORT must be a number from 1 to 65535, not "80a".'],
    });
  });

  test('a data folder that cannot be written', () => {
    const { status, lines } = start({ DATA_DIR: 'package.json/data', PORT: '1' });
    expect(status).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('cannot be written (ENOTDIR): choose another one with DATA_DIR=…');
  });

  test('an instant that is none', () => {
    expect(start({}, '--now', 'yesterday')).toEqual({
      status: 1,
      lines: ['--now yesterday is no instant. Example: npm start -- --now 2020-09-15T09:00:00+08:00'],
    });
  });

  test('an old Node', () => {
    const program = "import { requireNode } from './scripts/setup/node-version.mjs'; requireNode([99, 0]);";
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([
      1,
      `Node.js 99.0 or newer is needed, this is ${process.versions.node}: install it from nodejs.org.\n`,
    ]);
  });
});
