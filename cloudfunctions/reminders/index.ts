import { serverNow } from '@platform/clock/clock';
import { calledByTimer } from '@platform/door/by-timer';
import type { PlatformContext } from '@platform/door/caller';
import { log } from '@platform/log/log';
import { cleanUploads } from './jobs/clean-uploads';
import { countEntries } from './jobs/count-entries';
import { finishImports } from './jobs/finish-imports';
import { followReviews } from './jobs/follow-decisions';
import { followMoves } from './jobs/follow-moves';
import { followTitles } from './jobs/follow-titles';
import { forgetFaults } from './jobs/forget-faults';
import { moveAudit } from './jobs/move-audit';
import { pushMessages } from './jobs/push-messages';
import { recheckTexts } from './jobs/recheck-texts';
import { remindOfAgeing } from './jobs/remind-of-ageing';
import { remindOfRounds } from './jobs/remind-of-rounds';
import { remindOfSelfChecks } from './jobs/remind-of-self-checks';
import { remindOfYearEnd } from './jobs/remind-of-year-end';
import { removeExpired } from './jobs/remove-expired';
import { reorderPictureChecks } from './jobs/reorder-picture-checks';
import { sweepOutboxes } from './jobs/sweep-outboxes';
import { takeNamesOut } from './jobs/take-names-out';
import { findingIn } from './pushes/picture-finding';
import { takeFinding } from './pushes/take-finding';
import { runJobs } from './run-jobs';

/** What is delivered first comes first: a change already made is worth more than a reminder. */
const jobs = {
  sweepOutboxes,
  moveAudit,
  followReviews,
  followMoves,
  takeNamesOut,
  followTitles,
  finishImports,
  recheckTexts,
  reorderPictureChecks,
  remindOfRounds,
  remindOfAgeing,
  remindOfSelfChecks,
  remindOfYearEnd,
  pushMessages,
  countEntries,
  cleanUploads,
  forgetFaults,
  removeExpired,
};

/** Milliseconds of the function's minute that jobs may use: the rest is for the step under way. */
const budget = 45_000;

/**
 * The function of the timer, and of what WeChat pushes (set in WeChat's console: 云开发 → 消息推送, event
 * `wxa_media_check`). Whoever else calls it gets nothing done and learns nothing.
 */
export const main = async (event: unknown, context: PlatformContext): Promise<{ readonly ok: boolean }> => {
  const finding = findingIn(event);
  if (finding) return { ok: await takeFinding(finding, serverNow()) };
  if (!calledByTimer(event, context)) {
    log.warn('reminders-called-by-a-person');
    return { ok: false };
  }
  return { ok: await runJobs(jobs, serverNow(), budget) };
};
