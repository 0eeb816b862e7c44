import { Failure } from '../failure/failure';
import { exactMinute, type Instant } from '../time/shanghai';

/** One studio on the list, as it stood when the list was released. */
export interface ListedStudio {
  readonly applicationId: string;
  readonly studioName: string;
  readonly leaderName: string;
  readonly unitName: string;
  readonly industry: string;
}

/** 公示: the list of a round, public from an instant to an instant. */
export interface PublicNotice {
  readonly roundId: string;
  readonly title: string;
  /** What the studios are to be named. */
  readonly programme: string;
  /** The union that publishes it. */
  readonly issuer: string;
  readonly list: readonly ListedStudio[];
  readonly from: Instant;
  /** The last instant at which an objection is in time. */
  readonly until: Instant;
  readonly workingDays: number;
  /** When the studios were named; null while the notice stands alone. */
  readonly namedAt: Instant | null;
  readonly contact: { readonly name: string; readonly phone: string };
}

export type ObjectionState =
  | { readonly kind: 'open' }
  | {
      readonly kind: 'decided';
      readonly upheld: boolean;
      readonly reason: string;
      readonly by: string;
      readonly at: Instant;
    };

/** An objection to one studio on the list; who made it is for those who decide it alone. */
export interface Objection {
  readonly roundId: string;
  readonly applicationId: string;
  readonly name: string;
  readonly phone: string;
  readonly grounds: string;
  readonly at: Instant;
  readonly state: ObjectionState;
}

export const longestGrounds = 2_000;

/** @throws Failure LATE after the notice's end, NOT_FOUND for a studio that is not on the list, INVALID */
export const assertMayObject = (
  notice: PublicNotice,
  { applicationId, grounds }: Pick<Objection, 'applicationId' | 'grounds'>,
  now: Instant,
): void => {
  if (now > notice.until) {
    throw new Failure('LATE', {
      message: `公示已于${exactMinute(notice.until)}结束，请直接联系${notice.contact.name}（${notice.contact.phone}）。`,
    });
  }
  if (!notice.list.some((listed) => listed.applicationId === applicationId)) {
    throw new Failure('NOT_FOUND', { message: '公示名单中没有这个工作室，请重新选择。' });
  }
  if (grounds.trim().length < 10) {
    throw new Failure('INVALID', { field: 'grounds', message: '请写明异议的事实和理由（至少 10 个字）。' });
  }
};

/** @throws Failure WRONG_STATE once decided, INVALID without a reason */
export const decideObjection = (
  objection: Objection,
  { upheld, reason, by, at }: Omit<Extract<ObjectionState, { kind: 'decided' }>, 'kind'>,
): Objection => {
  if (objection.state.kind === 'decided') {
    throw new Failure('WRONG_STATE', { message: '这条异议已经有处理结果。' });
  }
  if (reason.trim() === '') {
    throw new Failure('INVALID', { field: 'reason', message: '请写明核查情况和处理理由。' });
  }
  return { ...objection, state: { kind: 'decided', upheld, reason: reason.trim(), by, at } };
};

/** What still stands between the list and the naming. */
export type NamingBlock =
  | { readonly why: 'noticeRuns'; readonly until: Instant }
  | { readonly why: 'objectionsOpen'; readonly count: number };

/** @returns why the studios of the notice cannot be named yet; null where they can (二(一)) */
export const namingBlock = (
  notice: PublicNotice,
  objections: readonly Objection[],
  now: Instant,
): NamingBlock | null => {
  if (now <= notice.until) return { why: 'noticeRuns', until: notice.until };
  const open = objections.filter(({ state }) => state.kind === 'open').length;
  return open > 0 ? { why: 'objectionsOpen', count: open } : null;
};

/** @returns the studios to be named: those on the list to which no objection was upheld */
export const toBeNamed = (
  notice: PublicNotice,
  objections: readonly Objection[],
): readonly ListedStudio[] => {
  const upheld = new Set(
    objections.flatMap(({ applicationId, state }) =>
      state.kind === 'decided' && state.upheld ? [applicationId] : [],
    ),
  );
  return notice.list.filter(({ applicationId }) => !upheld.has(applicationId));
};
