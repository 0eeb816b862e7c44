import { join } from 'node:path';
import { startCloud } from './cloud';
import { openLog, reasonOf } from './log';
import { readOptions } from './options';
import { StartRefusal } from './start-refusal';

/** The command `npm run local`: starts the local cloud and ends it on SIGTERM or SIGINT. */

// As in the cloud, functions live at UTC.
process.env.TZ = 'UTC';

const log = openLog();

async function main(): Promise<void> {
  const cloud = await startCloud(
    readOptions(process.argv.slice(2)),
    { worker: join(__dirname, 'worker.js'), moving: join(__dirname, 'moving.js') },
    log,
  );
  log.info('listening', { url: cloud.url, pid: process.pid });

  let stopping = false;
  const stop = (signal: string): void => {
    if (stopping) return;
    stopping = true;
    log.info('stopping', { signal });
    cloud.stop().then(
      () => process.exit(0),
      (thrown: unknown) => {
        log.error('stop-failed', { reason: reasonOf(thrown) });
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
  process.on('disconnect', () => stop('disconnect'));
}

main().catch((thrown: unknown) => {
  const line = thrown instanceof StartRefusal ? thrown.message : `Cannot start: ${reasonOf(thrown)}`;
  process.stderr.write(`${line}\n`);
  process.exit(1);
});
