import type { RoundSummary } from '../../../cloudfunctions/api/round/round.views';

/** @returns the round that a list begins with: the open one, else the latest; rounds come latest year first */
export const roundInForce = (rounds: readonly RoundSummary[]): RoundSummary | undefined =>
  rounds.find(({ state }) => state === 'open') ?? rounds.find(({ state }) => state === 'closed') ?? rounds[0];
