import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import type { TestCloud } from '../../test/local/cloud';
import { processorSeconds, report } from './report';
import type { Errand, ErrandDone } from './run-function';

const aims = { seconds: 5, megabytes: 200 } as const;
/** Half of the function's 512 MB, as Node sets its heap in the cloud's container; this machine has more. */
const heapMegabytes = 256;

/**
 * An officer's ledger of so many rows as Excel: the built function reads it from the database, writes the workbook,
 * row heights included, and stores it, in a process of its own.
 * @param span Shanghai days within which so many entries lie
 */
export const measureExcel = async (
  cloud: TestCloud,
  span: { readonly from: string; readonly to: string },
): Promise<void> => {
  const input = { ledger: 'activity', ...span };
  const errand: Errand = {
    url: cloud.url,
    adminKey: cloud.apiKey,
    openid: 'openid-of-unit',
    event: { requestId: randomUUID(), ...{ procedure: 'paper.ledgerExcel', input } },
  };
  const before = processorSeconds(cloud.pid);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [`--max-old-space-size=${heapMegabytes}`, process.argv[1] ?? '', 'errand', JSON.stringify(errand)],
    { maxBuffer: 1e8 },
  );
  const stored = processorSeconds(cloud.pid) - before;
  const { answer, seconds, cpuSeconds, megabytes } = JSON.parse(
    stdout.trim().split('\n').at(-1) ?? '',
  ) as ErrandDone;
  if (!answer.ok || !answer.data) throw new Error(`no workbook: ${JSON.stringify(answer)}`);
  const workbook = Buffer.from(await (await fetch(answer.data.url)).arrayBuffer());
  if (process.env.KEEP) writeFileSync(process.env.KEEP, workbook);
  report(
    'Excel from the database',
    `${seconds.toFixed(2)} s (cpu ${cpuSeconds.toFixed(2)} s, store ${stored.toFixed(2)} s), peak ${megabytes} MB, file ${(workbook.length / 1e6).toFixed(1)} MB`,
    `${aims.seconds} s, ${aims.megabytes} MB`,
    seconds <= aims.seconds && megabytes <= aims.megabytes,
  );
};
