import { type EntryKind, entryKinds } from '@domain/ledger/entry';

export const ledgerSorts = ['newest', 'oldest', 'hours', 'person'] as const;
type LedgerSort = (typeof ledgerSorts)[number];

/** What a ledger is narrowed to; kept in the page's address. */
export interface LedgerFilters {
  readonly ledger: EntryKind;
  /** '' for one's own studio, or for officers all below their union. */
  readonly studioId: string;
  /** `2020`; '' for all years. */
  readonly year: string;
  /** `2020-09`; '' for the whole year. */
  readonly month: string;
  readonly kind: string;
  readonly memberId: string;
  readonly text: string;
  readonly waiting: boolean;
  readonly sort: LedgerSort;
  /** Year as it stood at its closing, instead of as it stands now. */
  readonly atClosing: boolean;
}

/** @param read gives a parameter of the address, decoded; '' when it is missing */
export const filtersFrom = (read: (name: string) => string): LedgerFilters => {
  const asked = read('kind');
  return {
    ledger: entryKinds.find((kind) => kind === asked) ?? 'activity',
    studioId: read('studio'),
    year: /^\d{4}$/.test(read('year')) ? read('year') : '',
    month: /^\d{4}-\d\d$/.test(read('month')) ? read('month') : '',
    kind: read('of'),
    memberId: read('member'),
    text: read('text'),
    waiting: read('waiting') === '1',
    sort: ledgerSorts.find((sort) => sort === read('sort')) ?? 'newest',
    atClosing: read('closing') === '1',
  };
};

/** @returns the filters as parameters of an address; what does not narrow is left out */
export const parametersOf = (filters: LedgerFilters): Record<string, string> => {
  const { ledger, studioId, year, month, kind, memberId, text, waiting, sort, atClosing } = filters;
  return Object.fromEntries(
    [
      ['kind', ledger],
      ['studio', studioId],
      ['year', year],
      ['month', month],
      ['of', kind],
      ['member', memberId],
      ['text', text],
      ['waiting', waiting ? '1' : ''],
      ['sort', sort === 'newest' ? '' : sort],
      ['closing', atClosing ? '1' : ''],
    ].filter((pair): pair is [string, string] => pair[1] !== ''),
  );
};

/** @returns the filters as the printed ledgers take them; on paper the oldest stands first */
export const paperInput = (filters: LedgerFilters) => {
  const { ledger, studioId, year, atClosing } = filters;
  if (atClosing) return { ledger, closed: year, ...(studioId === '' ? {} : { studioId }) };
  const { sort, ...narrowed } = listInput(filters);
  return { ledger, ...narrowed, sort: sort === 'newest' ? ('oldest' as const) : sort };
};

/** @returns the filters as the lists of entries take them */
export const listInput = (filters: LedgerFilters) => {
  const { studioId, year, month, kind, memberId, text, waiting, sort } = filters;
  return {
    ...(studioId === '' ? {} : { studioId }),
    ...(month === '' ? (year === '' ? {} : { year: Number(year) }) : { month }),
    ...(kind === '' ? {} : { kind }),
    ...(memberId === '' ? {} : { memberId }),
    ...(text.trim() === '' ? {} : { text: text.trim() }),
    ...(waiting ? { waiting: true } : {}),
    sort,
  };
};
