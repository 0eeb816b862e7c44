import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Keys } from '../keys/keys';

/** Where the cloud that now holds a data folder is to be found. */
export interface Running {
  readonly url: string;
  readonly adminKey: string;
}

const FILE = 'running.json';

/** Says in the data folder where this cloud listens. */
export function announce(root: string, url: string): void {
  writeFileSync(join(root, FILE), JSON.stringify({ url, pid: process.pid }), { mode: 0o600 });
}

export function withdraw(root: string): void {
  rmSync(join(root, FILE), { force: true });
}

/** The cloud that holds a data folder, if one answers. */
export async function findRunning(root: string): Promise<Running | undefined> {
  try {
    const { url } = JSON.parse(readFileSync(join(root, FILE), 'utf8')) as { url: string };
    const { adminKey } = JSON.parse(readFileSync(join(root, 'keys.json'), 'utf8')) as Keys;
    const answer = await fetch(`${url}/healthz`);
    await answer.arrayBuffer();
    return { url, adminKey };
  } catch {
    return undefined;
  }
}
