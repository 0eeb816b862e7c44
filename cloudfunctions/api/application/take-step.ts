import type { Application } from '@domain/application/application';
import type { Command } from '@domain/application/command';
import { decide } from '@domain/application/decide';
import { commitApplication } from '@platform/applications/commit-application';
import { assertVersion } from '@platform/applications/conflict';
import { wasHandled } from '@platform/commit/commit';
import type { RoleCall } from '@platform/door/procedure';
import { sealNames } from '@platform/unions/seal-name';
import type { ApplicationView } from './application.views';
import { applicationView } from './application-view';
import { checkStep } from './check-step';
import { type Opened, openToDecide } from './open-application';

/** Which application, and which version of it the caller has seen. */
export interface Target {
  readonly id: string;
  readonly version: number;
}

/** What is asked for; `application` replaces the stored one where the step rests on fresher facts. */
interface Step {
  readonly command: Command;
  readonly application?: Application;
}

/**
 * One step on the way: load, let the domain decide, have the words checked, commit, show. A request carried out before is answered
 * with the application as it stands.
 * @throws Failure NOT_FOUND, CONFLICT, and what `decide` throws
 */
export const takeStep = async (
  call: RoleCall,
  target: Target,
  stepFor: (opened: Opened) => Step,
): Promise<ApplicationView> => {
  const opened = await openToDecide(call, target.id);
  const { application: stored, round, actor, unions } = opened;
  const beholder = { actor, unions, now: call.now };
  if (wasHandled(stored, call.requestId)) return applicationView(stored, round, beholder);
  assertVersion(stored, target.version);
  const { command, application } = stepFor(opened);
  const decided = decide(application ?? stored, command, {
    round,
    actor,
    now: call.now,
    nameOfPost: sealNames(unions),
  });
  const checked = await checkStep(call.person, decided, round);
  const committed = await commitApplication(stored, checked, call);
  return applicationView(committed, round, beholder);
};
