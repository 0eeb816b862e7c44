import tcb from '@cloudbase/node-sdk';
import { checkTally } from '../../cloudfunctions/platform/tallies/check-tally';
import type { Tally } from '../../domain/ledger/tally';
import { now } from './entries';
import { report } from './report';

const checked = 300;

/** Counts months again from their entries: the counters loaded are right, and one that is made wrong is put right. */
export const checkCounters = async (): Promise<void> => {
  const tallies = tcb.init({ env: 'local', keepalive: true }).database().collection('tallies');
  const { data } = (await tallies.where({}).limit(checked).get()) as { data: Tally[] };
  const [first, ...others] = data;
  if (!first) throw new Error('no counters');
  await tallies.doc(first._id).update({ hours: first.hours + 1 });
  const begun = performance.now();
  const found = [await checkTally({ ...first, hours: first.hours + 1 }, now)];
  for (const tally of others) found.push(await checkTally(tally, now));
  const milliseconds = (performance.now() - begun) / data.length;
  const { data: after } = (await tallies.doc(first._id).get()) as { data: Tally[] };
  const right = found.filter((one) => one === 'right').length;
  const repaired = found.filter((one) => one === 'repaired').length;
  report(
    `${data.length} counters counted again`,
    `${right} right, ${repaired} repaired, ${milliseconds.toFixed(1)} ms each`,
    'all right but the one made wrong',
    right === data.length - 1 && repaired === 1 && after[0]?.hours === first.hours,
  );
};
