import type { RoundSummary } from '../../../cloudfunctions/api/round/round.views';

/** @returns the round that a list begins with: the industry union's open one, else its latest; rounds come latest year first */
export const roundInForce = (rounds: readonly RoundSummary[]): RoundSummary | undefined =>
  rounds.find(({ state, owner }) => state === 'open' && owner === undefined) ??
  rounds.find(({ state, owner }) => state === 'closed' && owner === undefined) ??
  rounds[0];
