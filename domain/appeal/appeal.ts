import { type CycleTerms, cycleAfter, cycleOf } from '../cycle/cycle';
import { Failure } from '../failure/failure';
import type { FileRef } from '../form/answers';
import type { Post } from '../people/post';
import { exactMinute, type Instant } from '../time/shanghai';
import type { TitleEvent } from '../title/state';
import { currentIssue, type Title } from '../title/title';
import { assertTurn, type Said, type Sayer } from '../way/way';

/** How an appeal was heard: what both sides said. */
export interface Hearing {
  /** Shanghai day. */
  readonly day: string;
  readonly present: string;
  readonly text: string;
  readonly by: string;
  readonly at: Instant;
}

/** The decision on an appeal under the industry union's seal. */
export interface AppealDecision extends Said {
  readonly upheld: boolean;
  readonly text: string;
}

/** 申诉 against the removal of a title: filed by the leader, heard, decided (二(六)). */
export interface Appeal {
  readonly _id: string;
  readonly titleId: string;
  readonly studioId: string;
  readonly unionPath: readonly string[];
  readonly studioName: string;
  readonly leaderName: string;
  readonly unitName: string;
  /** Cause of the removal: the renewal or the change that decided it. */
  readonly against: string;
  readonly grounds: string;
  readonly files: readonly FileRef[];
  readonly filedAt: Instant;
  readonly filedBy: string;
  readonly hearings: readonly Hearing[];
  readonly stations: readonly Post[];
  readonly opinions: readonly AppealDecision[];
  readonly decidedAt: Instant | '';
  /** Whether title and studio still follow the decision. */
  readonly pending: boolean;
}

const clause = '二(六)';
export const leastGrounds = 10;

/** @returns the id of the one appeal against a removal. @param cause of the removal */
export const appealIdOf = (cause: string): string => `appeal.${cause}`;

/** @returns the removal that stands; null for a title that is kept */
export const removalOf = ({
  state,
  history = [],
}: Pick<Title, 'state' | 'history'>): Extract<TitleEvent, { kind: 'removed' }> | null => {
  const last = history.at(-1);
  return state.kind === 'removed' && last?.kind === 'removed' ? last : null;
};

/**
 * @throws Failure WRONG_STATE for a title that is kept, LATE after the term, RULES_NOT_MET without grounds
 */
export const fileAppeal = (
  title: Title & { readonly _id: string },
  { grounds, files }: Pick<Appeal, 'grounds' | 'files'>,
  by: string,
  now: Instant,
): Appeal => {
  const removal = removalOf(title);
  if (removal === null)
    throw new Failure('WRONG_STATE', { message: '这个称号没有被取消，不用申诉。', clause });
  if (now > removal.appealUntil) {
    throw new Failure('LATE', {
      message: `申诉期限已于${exactMinute(removal.appealUntil)}届满，不能再申诉。`,
      clause,
    });
  }
  if (grounds.trim().length < leastGrounds) {
    throw new Failure('RULES_NOT_MET', {
      field: 'grounds',
      message: `请写明申诉的事实和理由（至少 ${leastGrounds} 个字）。`,
      clause,
    });
  }
  const { studioName, leaderName, unitName } = currentIssue(title);
  return {
    _id: appealIdOf(removal.cause),
    titleId: title._id,
    studioId: title.studioId,
    unionPath: title.unionPath,
    studioName,
    leaderName,
    unitName,
    against: removal.cause,
    grounds: grounds.trim(),
    files,
    filedAt: now,
    filedBy: by,
    hearings: [],
    stations: title.unionPath.slice(-1).map((unionId) => ({ capacity: 'industryUnion', unionId })),
    opinions: [],
    decidedAt: '',
    pending: false,
  };
};

const assertOpen = ({ decidedAt }: Pick<Appeal, 'decidedAt'>): void => {
  if (decidedAt !== '') throw new Failure('WRONG_STATE', { message: '这件申诉已经有处理结果。', clause });
};

/** Records how it was heard. @throws Failure WRONG_STATE once decided, INVALID without what was said or by whom */
export const hearAppeal = (appeal: Appeal, hearing: Hearing): Appeal => {
  assertOpen(appeal);
  const { present, text } = hearing;
  if (present.trim() === '')
    throw new Failure('INVALID', { field: 'present', message: '请填写听取了谁的陈述。' });
  if (text.trim() === '')
    throw new Failure('INVALID', { field: 'text', message: '请记录陈述和核查的情况。' });
  return {
    ...appeal,
    hearings: [...appeal.hearings, { ...hearing, present: present.trim(), text: text.trim() }],
  };
};

/**
 * Decides an appeal that has been heard.
 * @throws Failure WRONG_STATE once decided or before it was heard, RULES_NOT_MET without reasons
 */
export const decideAppeal = (
  appeal: Appeal,
  { upheld, text }: Pick<AppealDecision, 'upheld' | 'text'>,
  by: Sayer,
): Appeal => {
  assertOpen(appeal);
  assertTurn(appeal, by.post, clause);
  if (appeal.hearings.length === 0) {
    throw new Failure('WRONG_STATE', { message: '请先听取申诉人的陈述并记录，再作决定。', clause });
  }
  if (text.trim() === '') {
    throw new Failure('RULES_NOT_MET', { field: 'text', message: '请写明处理的理由。', clause });
  }
  const decision: AppealDecision = { ...by, upheld, text: text.trim(), corrects: null };
  return { ...appeal, opinions: [decision], decidedAt: by.at, pending: true };
};

/**
 * What a decided appeal does to its title: upheld, it is restored without a gap; where the assessment of a cycle had
 * removed it, the next cycle begins.
 * @returns null before it is decided, and where it is not upheld
 */
export const stepOfAppeal = (
  { _id, against, opinions, decidedAt }: Pick<Appeal, '_id' | 'against' | 'opinions' | 'decidedAt'>,
  title: Pick<Title, 'since' | 'class' | 'history'>,
  terms: CycleTerms,
): TitleEvent | null => {
  const last = opinions.at(-1);
  if (decidedAt === '' || !last?.upheld) return null;
  const cycle = against.startsWith('renewal.') ? cycleOf(title, terms) : null;
  return {
    kind: 'restored',
    at: decidedAt,
    by: last.personName,
    reason: last.text,
    cause: _id,
    cycle: cycle === null ? null : cycleAfter(cycle, terms.years),
  };
};

/** @returns what the seal of a decision rests on */
export const restedOfAppeal = ({
  _id,
  titleId,
  against,
  grounds,
  files,
  filedAt,
  hearings,
}: Appeal): object => ({
  appeal: _id,
  titleId,
  against,
  grounds,
  files,
  filedAt,
  hearings,
});
