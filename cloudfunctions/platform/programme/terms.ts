import { type ProgrammeTerms, programmeId, usualTerms } from '@domain/programme/terms';
import type { StoredProgramme } from '../database/collections';
import { findById } from '../database/database';

/** @returns what the industry union has settled; null while it has settled nothing */
export const storedTerms = (): Promise<StoredProgramme | null> => findById('programmes', programmeId);

/** @returns the terms as settled; what was not yet asked when they were settled stands as is usual */
export const termsOf = (stored: StoredProgramme | null): ProgrammeTerms => ({
  ...usualTerms,
  ...stored?.terms,
});

/** @returns the terms that hold now */
export const termsNow = async (): Promise<ProgrammeTerms> => termsOf(await storedTerms());
