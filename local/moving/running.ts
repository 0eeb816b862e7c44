import { createHmac, randomUUID } from 'node:crypto';
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

/** What only a cloud with this key can answer to a question. */
export function proofOf(adminKey: string, question: string): string {
  return createHmac('sha256', adminKey).update(`proof ${question}`).digest('base64url');
}

/**
 * The cloud that holds a data folder, if one answers. It must prove that it has the folder's key before it
 * is sent: after a crash, another program may have its port.
 */
export async function findRunning(root: string): Promise<Running | undefined> {
  try {
    const { url } = JSON.parse(readFileSync(join(root, FILE), 'utf8')) as { url: string };
    const { adminKey } = JSON.parse(readFileSync(join(root, 'keys.json'), 'utf8')) as Keys;
    const question = randomUUID();
    const answer = await fetch(`${url}/local/proof?question=${question}`);
    const { proof } = (await answer.json()) as { proof?: string };
    return proof === proofOf(adminKey, question) ? { url, adminKey } : undefined;
  } catch {
    return undefined;
  }
}
