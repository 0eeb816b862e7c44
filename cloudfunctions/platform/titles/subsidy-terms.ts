import { type SubsidyTerms, usualSubsidyTerms } from '@domain/subsidy/subsidy-terms';
import { findOne } from '../database/database';

/** @returns what the programme says of the subsidies of a round; the usual where it says nothing */
export const subsidyTermsOf = async (roundId: string): Promise<SubsidyTerms> =>
  (await findOne('reviews', { where: { _id: roundId }, fields: ['subsidies'] }))?.subsidies ??
  usualSubsidyTerms;
