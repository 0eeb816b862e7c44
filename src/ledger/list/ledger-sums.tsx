import { useProcedure } from '@/services/use-procedure';
import type { LedgerSums } from '../../../cloudfunctions/api/ledger/ledger.views';
import type { LedgerFilters } from './filters';

/** What is asked of the server; null where there are no sums: of a closed ledger, of all years of all studios, or of what all studios have narrowed. */
const asked = (filters: LedgerFilters, ofOne: boolean) => {
  const { ledger, studioId, year, month, kind, memberId, text, waiting, atClosing } = filters;
  if ((ledger !== 'activity' && ledger !== 'result') || atClosing) return null;
  const narrowing = {
    ...(kind === '' ? {} : { kind }),
    ...(memberId === '' ? {} : { memberId }),
    ...(text.trim() === '' ? {} : { text: text.trim() }),
    ...(waiting ? { waiting } : {}),
  };
  if (!ofOne && (year === '' || Object.keys(narrowing).length > 0)) return null;
  return {
    ...(studioId === '' ? {} : { studioId }),
    ledger,
    ...(year === '' ? {} : { year: Number(year) }),
    ...(month === '' ? {} : { month }),
    ...narrowing,
  };
};

/** Sums of the month, the year or all years over what a ledger is narrowed to. @param ofOne whether it is one studio's */
export const useLedgerSums = (filters: LedgerFilters, ofOne: boolean): LedgerSums | undefined => {
  const input = asked(filters, ofOne);
  const { data } = useProcedure('ledger.sums', input ?? {}, { enabled: input !== null });
  return input === null ? undefined : data;
};
