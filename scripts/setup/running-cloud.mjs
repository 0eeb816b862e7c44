import { createHmac, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The cloud that holds a data folder now. Before it is sent the folder's key it must prove that it has the key
 * already: after a crash another program may have its port.
 * @returns {Promise<string | undefined>} its address; undefined where none runs
 */
export const findRunning = async (data) => {
  try {
    const { url } = JSON.parse(readFileSync(join(data, 'running.json'), 'utf8'));
    const { adminKey } = JSON.parse(readFileSync(join(data, 'keys.json'), 'utf8'));
    const question = randomUUID();
    const { proof } = await (await fetch(`${url}/local/proof?question=${question}`)).json();
    const expected = createHmac('sha256', adminKey).update(`proof ${question}`).digest('base64url');
    return proof === expected ? url : undefined;
  } catch {
    return undefined;
  }
};
