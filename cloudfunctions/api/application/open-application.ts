import type { ActingPerson } from '@domain/application/actor';
import type { Round } from '@domain/round/round';
import { loadApplication } from '@platform/applications/load-application';
import type { StoredForm, StoredRound } from '@platform/database/collections';
import type { RoleCall } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { freshRoundById, plainRound, roundById } from '@platform/rounds/rounds';
import type { Unions } from '@platform/unions/unions';
import { actorOf } from './actor-of';

/** An application with all that is needed to show it or to decide on it. */
export interface Opened {
  readonly application: StoredForm;
  readonly round: Round;
  readonly actor: ActingPerson;
  readonly unions: Unions;
}

const open = async (
  call: RoleCall,
  id: string,
  readRound: (roundId: string) => Promise<StoredRound | null>,
): Promise<Opened> => {
  const { actor, unions } = await actorOf(call);
  const application = await loadApplication(id, actor);
  const round = await readRound(application.roundId);
  if (!round) throw notFound('the round of an application is missing');
  return { application, round: plainRound(round), actor, unions };
};

/** To be shown: the round may be five seconds old. @throws Failure NOT_FOUND */
export const openToShow = (call: RoleCall, id: string): Promise<Opened> => open(call, id, roundById);

/** To be decided on: the round as it is now, for what is late is decided by it. @throws Failure NOT_FOUND */
export const openToDecide = (call: RoleCall, id: string): Promise<Opened> => open(call, id, freshRoundById);
