import { bySystem } from '@platform/audit/entries';
import type { StoredAppeal, StoredRenewal } from '@platform/database/collections';
import { findMany } from '@platform/database/database';
import { followAppeal, followRenewal } from '@platform/titles/follow-outcome';
import type { Job } from '../run-jobs';

const few = 20;

/** Lets titles follow renewals and appeals whose call was broken off after the decision. */
export const followTitles: Job = async ({ now, mayGoOn }) => {
  const doer = bySystem('follow-titles', now);
  const pending = { where: { pending: true }, limit: few };
  const [renewals, appeals] = await Promise.all([
    findMany<'renewals', keyof StoredRenewal & string>('renewals', pending),
    findMany<'appeals', keyof StoredAppeal & string>('appeals', pending),
  ]);
  let done = 0;
  for (const renewal of renewals) {
    if (!mayGoOn()) break;
    await followRenewal(doer, renewal);
    done += 1;
  }
  for (const appeal of appeals) {
    if (!mayGoOn()) break;
    await followAppeal(doer, appeal);
    done += 1;
  }
  return { pending: renewals.length + appeals.length, done };
};
