import type { ActivityMark } from '@domain/activity/marks';
import type { Failure } from '@domain/failure/failure';
import type { Author, Confirmation } from '@domain/ledger/entry';
import { grownOn } from '@domain/member/grown';
import type { MemberContent } from '@domain/member/member';
import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import { call } from '@/services/client';
import { chosenRole, signedIn } from '@/services/session';
import { useStore } from '@/services/store';
import { type LedgerFilters, listInput } from './filters';

/** One line of any ledger, now or as it stood at a closing. */
export interface Line {
  readonly id: string;
  readonly content: unknown;
  readonly author: Author;
  readonly confirmation?: Confirmation | null;
  readonly marks?: readonly ActivityMark[];
  readonly version?: number;
  readonly changedAt?: string;
  readonly mayConfirm?: boolean;
  /** Of a closed ledger: whether it reads differently since. */
  readonly changedSince?: boolean;
}

interface LinePage {
  readonly rows: readonly Line[];
  readonly next: string | null;
  /** Day up to which a search has looked, where it goes on behind the page. */
  readonly soughtTo: string | null;
  readonly closed?: { readonly at: string; readonly by: string };
}

const closedLedgers = {
  activity: 'ledger.activitiesAtClosing',
  result: 'ledger.resultsAtClosing',
  member: 'ledger.membersAtClosing',
  pair: 'ledger.pairsAtClosing',
  project: 'ledger.projectsAtClosing',
} as const;

/** Of members in a year or month what they gained then; anything else whole. */
const narrowed = ({ ledger, year, month }: LedgerFilters, content: unknown): unknown => {
  const period = month === '' ? year : month;
  if (ledger !== 'member' || period === '') return content;
  return grownOn(content as MemberContent, (day) => day.startsWith(period));
};

const readPage = async (filters: LedgerFilters, after: string | undefined): Promise<LinePage> => {
  const from = after === undefined ? {} : { after };
  const { ledger, studioId, year, atClosing } = filters;
  if (atClosing) {
    const studio = studioId === '' ? {} : { studioId };
    const page = await call(closedLedgers[ledger], { ...studio, period: year, ...from });
    return {
      rows: page.rows,
      next: page.next,
      soughtTo: null,
      closed: { at: page.closedAt, by: page.closedBy },
    };
  }
  const page = await call(`${ledger}.list`, { ...listInput(filters), ...from });
  return {
    rows: page.rows.map((row) => ({
      ...row,
      content: narrowed(filters, row.content),
      mayConfirm: row.may.confirm,
    })),
    next: page.next,
    soughtTo: page.soughtTo,
  };
};

/** A ledger page after page, as the filters say. */
export const useEntries = (filters: LedgerFilters) => {
  const role = useStore(chosenRole);
  const known = useStore(signedIn);
  const query = useInfiniteQuery<
    LinePage,
    Failure,
    InfiniteData<LinePage>,
    readonly unknown[],
    string | undefined
  >({
    queryKey: [`${filters.ledger}.list`, filters, role ?? '', 'pages'],
    queryFn: ({ pageParam }) => readPage(filters, pageParam),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: known,
  });
  const pages = query.data?.pages;
  return {
    ...query,
    data: pages?.flatMap(({ rows }) => rows),
    closed: pages?.[0]?.closed,
    soughtTo: pages?.at(-1)?.soughtTo ?? null,
  };
};
