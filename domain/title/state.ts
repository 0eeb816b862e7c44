import { Failure } from '../failure/failure';
import type { Instant } from '../time/shanghai';

/** 管理周期: Shanghai days, both included. */
export interface Cycle {
  /** From 1. */
  readonly number: number;
  readonly from: string;
  readonly until: string;
}

/** Where a title stands (二(六)). */
export type TitleState =
  | { readonly kind: 'held' }
  /** Kept for now: to improve by a Shanghai day, then assessed again. */
  | { readonly kind: 'improving'; readonly by: string }
  /** Kept, and resting: the studio is without its leader. */
  | { readonly kind: 'paused'; readonly at: Instant; readonly reason: string; readonly by: string }
  | { readonly kind: 'removed'; readonly at: Instant; readonly reason: string; readonly by: string };

export const titleStateKinds = [
  'held',
  'improving',
  'paused',
  'removed',
] as const satisfies readonly TitleState['kind'][];
export const titleStateNames: Readonly<Record<TitleState['kind'], string>> = {
  held: '有效',
  improving: '限期改进',
  paused: '暂停',
  removed: '不再保留',
};

/** What every step of a title's history tells: when, who decided it, why, and the document that it came from. */
interface Step {
  readonly at: Instant;
  readonly by: string;
  readonly reason: string;
  /** Id of the renewal, appeal or change that caused it: one cause acts once. */
  readonly cause: string;
}

/** One step of a title's history after its naming; none is ever taken out. */
export type TitleEvent = Step &
  (
    | { readonly kind: 'broughtIn' | 'renewed'; readonly cycle: Cycle }
    | { readonly kind: 'toImprove'; readonly until: string }
    | { readonly kind: 'paused' | 'resumed' }
    /** `appealUntil`: last instant at which an appeal is in time. */
    | { readonly kind: 'removed'; readonly appealUntil: Instant }
    /** An appeal was upheld; `cycle` is the next one where the cycle's assessment had removed it. */
    | { readonly kind: 'restored'; readonly cycle: Cycle | null }
  );

/** @returns whether the title stands: it may be to improve or rest, but it is not removed */
export const isKept = ({ kind }: TitleState): boolean => kind !== 'removed';

/** @returns whether the title carries support: money is paid for it */
export const isSupported = ({ kind }: TitleState): boolean => kind === 'held' || kind === 'improving';

/** @throws Failure WRONG_STATE for a title that is removed or rests: nothing is paid for it */
export const assertSupported = (state: TitleState): void => {
  if (isSupported(state)) return;
  throw new Failure('WRONG_STATE', {
    message:
      state.kind === 'removed'
        ? '这个称号已不再保留，不能发放补助。'
        : '这个称号暂停中，恢复后才能发放补助。',
    clause: '二(六)',
  });
};

/** From which states a step can be taken. */
const allowed: Readonly<Record<TitleEvent['kind'], readonly TitleState['kind'][]>> = {
  broughtIn: ['held'],
  renewed: ['held', 'improving'],
  toImprove: ['held'],
  paused: ['held', 'improving'],
  resumed: ['paused'],
  removed: ['held', 'improving', 'paused'],
  restored: ['removed'],
};

const afterEvent = (states: readonly TitleState[], event: TitleEvent): TitleState => {
  const now = states.at(-1) ?? { kind: 'held' };
  const { at, reason, by } = event;
  /** The state before the title came into the present one. */
  const before = [...states].reverse().find(({ kind }) => kind !== now.kind) ?? { kind: 'held' };
  switch (event.kind) {
    case 'broughtIn':
    case 'renewed':
      return { kind: 'held' };
    case 'toImprove':
      return { kind: 'improving', by: event.until };
    case 'paused':
      return { kind: 'paused', at, reason, by };
    case 'resumed':
      return before;
    case 'removed':
      return { kind: 'removed', at, reason, by };
    case 'restored':
      return event.cycle === null ? before : { kind: 'held' };
    default: {
      const never: never = event;
      return never;
    }
  }
};

/**
 * @returns the one state that a title's history explains: `held` from the naming on, then step by step
 * @throws RangeError for a history in which a step does not follow from the one before
 */
export const stateBy = (history: readonly TitleEvent[]): TitleState => {
  const states: TitleState[] = [{ kind: 'held' }];
  for (const event of history) {
    const now = states.at(-1)?.kind ?? 'held';
    if (!allowed[event.kind].includes(now)) throw new RangeError(`${event.kind} of a title that is ${now}`);
    states.push(afterEvent(states, event));
  }
  return states.at(-1) ?? { kind: 'held' };
};

/** What a title keeps of its state. */
export interface Stated {
  readonly state: TitleState;
  /** Absent while nothing has happened since the naming. */
  readonly history?: readonly TitleEvent[];
}

const words: Readonly<Record<TitleEvent['kind'], string>> = {
  broughtIn: '登记',
  renewed: '续期',
  toImprove: '限期改进',
  paused: '暂停',
  resumed: '恢复',
  removed: '取消',
  restored: '恢复',
};

/** @returns whether the cause has acted on the title already */
export const hasActed = ({ history = [] }: Stated, cause: string): boolean =>
  history.some((event) => event.cause === cause);

/**
 * Takes one step; a cause that has acted already acts no second time.
 * @throws Failure WRONG_STATE for a step that does not follow from the title's state
 */
export const takeStep = <Kept extends Stated>(title: Kept, event: TitleEvent): Kept => {
  if (hasActed(title, event.cause)) return title;
  if (!allowed[event.kind].includes(title.state.kind)) {
    throw new Failure('WRONG_STATE', {
      message: `这个称号现在是“${titleStateNames[title.state.kind]}”，不能${words[event.kind]}。`,
      clause: '二(六)',
      log: `WRONG_STATE ${event.kind} of a title that is ${title.state.kind}`,
    });
  }
  const history = [...(title.history ?? []), event];
  return { ...title, history, state: stateBy(history) };
};
