import { spawn } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './freshness.mjs';
import { refuse } from './refuse.mjs';

/**
 * Starts the local cloud on the demonstration's functions and resolves once it listens. Its log goes to a
 * file; a refusal to start ends this program with the cloud's own line.
 * @param {{ port: number, data: string, now?: string, host?: string, site?: string, log: string }} options
 */
export const startCloud = ({ port, data, now, host, site, log }) => {
  const args = [join(root, 'dist/local/main.js'), '--port', String(port), '--data', data];
  if (host) args.push('--host', host);
  if (now) args.push('--now', now);
  if (site) args.push('--site', site, '--demonstration', join(root, 'dist/demonstration/door.json'));
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    complaint += text;
  });
  const lines = createInterface({ input: child.stdout });
  const logFile = createWriteStream(log, { flags: 'a', mode: 0o600 });
  return new Promise((done) => {
    child.once('exit', (code) => refuse(complaint.trim() || `The local cloud ended with exit code ${code}.`));
    lines.on('line', (line) => {
      logFile.write(`${line}\n`);
      const entry = JSON.parse(line);
      if (entry.event !== 'listening') return;
      child.removeAllListeners('exit');
      const stop = () =>
        new Promise((stopped) => {
          child.once('exit', (code) => stopped(code ?? 1));
          child.kill('SIGTERM');
        });
      done({ url: entry.url, child, stop });
    });
  });
};

/** The environment in which the SDK speaks to a local cloud. */
export const sdkEnvironment = (url, data) => ({
  ...process.env,
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  SCF_NAMESPACE: 'local',
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
  CLOUDBASE_APIKEY: JSON.parse(readFileSync(join(data, 'keys.json'), 'utf8')).adminKey,
});
