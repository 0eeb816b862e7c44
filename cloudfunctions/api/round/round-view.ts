import type { Round } from '@domain/round/round';
import type { RoundSummary, RoundView } from './round.views';

/** @returns the round with its id; nothing of the store's own bookkeeping */
export const roundView = ({ _id, ...round }: Round): RoundView => ({ id: _id, ...round });

/** What a list reads of a round. */
export const roundSummaryFields = [
  '_id',
  'year',
  'title',
  'state',
  'opensAt',
  'cutoffAt',
  'version',
  'nominatesTo',
  'owner',
] as const;

/** @returns the round as lists show it */
export const roundSummary = ({
  _id,
  year,
  title,
  state,
  opensAt,
  cutoffAt,
  version,
  nominatesTo,
  owner,
}: Pick<Round, (typeof roundSummaryFields)[number]>): RoundSummary => ({
  id: _id,
  year,
  title,
  state,
  opensAt,
  cutoffAt,
  version,
  ...(nominatesTo && { nominatesTo }),
  ...(owner && { owner }),
});
