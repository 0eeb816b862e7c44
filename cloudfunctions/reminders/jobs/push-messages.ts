import { markUnclear, pushDue } from '@platform/messages/push-due';
import type { Job } from '../run-jobs';

/** Sends to WeChat what is due, and marks what a function was sending when it died. */
export const pushMessages: Job = async ({ now, mayGoOn }) => {
  const died = await markUnclear(now);
  return { died, ...(await pushDue(now, mayGoOn)) };
};
