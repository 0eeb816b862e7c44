import type { LedgerFilters } from './filters';

/** Fetches a ledger on paper. */
export const PaperButtons = (_: { readonly filters: LedgerFilters }) => null;
