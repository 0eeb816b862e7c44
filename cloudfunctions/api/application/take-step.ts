import type { Application } from '@domain/application/application';
import type { Command } from '@domain/application/command';
import { decide } from '@domain/application/decide';
import { commitApplication } from '@platform/applications/commit-application';
import { assertVersion } from '@platform/applications/conflict';
import { wasHandled } from '@platform/commit/commit';
import type { RoleCall } from '@platform/door/procedure';
import { confirmPin } from '@platform/pins/pins';
import { sealLastOpinion } from '@platform/seals/seal-opinion';
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
  /** The officer's PIN, where the step is an opinion under seal. */
  readonly pin?: string;
}

/** What could not have been decided, or written, is not sealed and costs no try of the PIN. */
const sealed = async (
  call: RoleCall,
  decided: Application,
  pin: string | undefined,
): Promise<Application> => {
  if (pin === undefined) return decided;
  await confirmPin(call, pin);
  return sealLastOpinion(call, decided);
};

/**
 * One step on the way: load, let the domain decide, have the words checked, seal an opinion, commit, show. A
 * request carried out before is answered with the application as it stands.
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
  const { command, application, pin } = stepFor(opened);
  const decided = decide(application ?? stored, command, {
    round,
    actor,
    now: call.now,
    nameOfPost: sealNames(unions),
  });
  const checked = await checkStep(call.person, decided, round);
  const committed = await commitApplication(stored, await sealed(call, checked, pin), call);
  return applicationView(committed, round, beholder);
};
