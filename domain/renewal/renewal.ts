import { type CycleTerms, cycleAfter, cycleOf, cyclePhase, opensOn } from '../cycle/cycle';
import { Failure } from '../failure/failure';
import type { FileRef } from '../form/answers';
import type { Post } from '../people/post';
import type { Grade } from '../programme/terms';
import type { PeriodFacts } from '../self-check/facts';
import { atTimeOfDay, dayInShanghai, type Instant } from '../time/shanghai';
import type { Cycle, TitleEvent } from '../title/state';
import { currentIssue, type Title } from '../title/title';
import { assertTurn, type Said, type Sayer, stationsToTop, turnOf } from '../way/way';

/** What a union proposes, and the industry union decides (二(六)). */
export const verdicts = ['keep', 'improve', 'remove'] as const;
export type Verdict = (typeof verdicts)[number];
export const verdictNames: Readonly<Record<Verdict, string>> = {
  keep: '达标，继续保留称号',
  improve: '限期改进后再考核',
  remove: '不达标，不再保留称号',
};

/** One union's word on the renewal under its seal; the industry union's is the outcome. */
export interface RenewalOpinion extends Said {
  readonly verdict: Verdict;
  readonly text: string;
  /** Shanghai day by which to improve; empty for every other verdict. */
  readonly improveBy: string;
}

/** One year of the cycle, or the part of it that lies within: ledgers, money, self-checks and its assessment. */
export interface YearOfCycle {
  readonly year: number;
  /** Shanghai days. */
  readonly from: string;
  readonly to: string;
  readonly facts: PeriodFacts;
  readonly selfChecks: { readonly filed: number; readonly late: number; readonly missing: number };
  /** Filed with the industry union; null for a year that has none. */
  readonly assessment: {
    readonly grade: Grade;
    /** Null for one that was brought in without points. */
    readonly total: number | null;
    readonly late: boolean;
  } | null;
}

/** 周期考核 of one title at the end of its cycle: compiled from its years, then from level to level (二(六)). */
export interface Renewal {
  readonly _id: string;
  readonly titleId: string;
  readonly studioId: string;
  readonly unionPath: readonly string[];
  readonly cycle: Cycle;
  /** 1 for the first; 2 for the one after the term to improve. */
  readonly attempt: number;
  /** As they were when it was filed. */
  readonly title: Pick<Title, 'number' | 'level' | 'class' | 'programme' | 'issuer' | 'since'>;
  readonly studioName: string;
  readonly leaderName: string;
  readonly unitName: string;
  /** The leader's own words; empty where the office has opened it because none was filed. */
  readonly statement: string;
  readonly files: readonly FileRef[];
  readonly years: readonly YearOfCycle[];
  readonly filedAt: Instant;
  readonly filedBy: string;
  readonly stations: readonly Post[];
  readonly opinions: readonly RenewalOpinion[];
  /** When the last of the stations decided; empty before. */
  readonly decidedAt: Instant | '';
  /** Whether title and studio still follow the outcome. */
  readonly pending: boolean;
}

export const renewalIdOf = (titleId: string, { number }: Pick<Cycle, 'number'>, attempt: number): string =>
  `renewal.${titleId}.${number}.${attempt}`;

const clause = '二(六)';
const wrong = (message: string): Failure => new Failure('WRONG_STATE', { message, clause });

type Renewable = Pick<Title, 'since' | 'class' | 'history' | 'state'>;

/** @returns which renewal of its cycle a title is due for: the first, or the second after the term to improve */
export const attemptOf = ({ state }: Pick<Title, 'state'>): number => (state.kind === 'improving' ? 2 : 1);

/**
 * The cycle whose renewal can be filed now.
 * @throws Failure WRONG_STATE for a title without a cycle, one that is removed or rests, or before its last year
 */
export const renewableCycle = (title: Renewable, terms: CycleTerms, now: Instant): Cycle => {
  const cycle = cycleOf(title, terms);
  if (cycle === null) throw wrong('这一类称号没有管理周期，不用周期考核。');
  if (title.state.kind === 'removed') throw wrong('这个称号已不再保留，不能再申请周期考核。');
  if (title.state.kind === 'paused') throw wrong('这个称号暂停中，恢复后再办理周期考核。');
  if (title.state.kind === 'held' && cyclePhase(cycle, terms, now) === 'running') {
    throw wrong(`管理周期到 ${cycle.until} 为止，从 ${opensOn(cycle, terms)} 起可以申请周期考核。`);
  }
  return cycle;
};

/** @returns the years, and parts of years, that a cycle consists of, up to today */
export const yearsOf = (
  { from, until }: Cycle,
  today: string,
): readonly Pick<YearOfCycle, 'year' | 'from' | 'to'>[] => {
  const last = until < today ? until : today;
  const first = Number(from.slice(0, 4));
  return Array.from({ length: Number(last.slice(0, 4)) - first + 1 }, (_, index) => {
    const year = first + index;
    return {
      year,
      from: index === 0 ? from : `${year}-01-01`,
      to: last.startsWith(String(year)) ? last : `${year}-12-31`,
    };
  });
};

/** What the leader writes, or the office where the leader has not filed in time. */
export interface Filed {
  readonly statement: string;
  readonly files: readonly FileRef[];
}

/**
 * Opens the renewal of a title's cycle.
 * @param by the leader; or, once the cycle is over, an officer of the industry union in the leader's stead
 * @throws Failure WRONG_STATE where it is too early, RULES_NOT_MET without the leader's words
 */
export const fileRenewal = (
  title: Title & { readonly _id: string },
  years: readonly YearOfCycle[],
  { statement, files }: Filed,
  by: { readonly name: string; readonly isLeader: boolean },
  terms: CycleTerms,
  now: Instant,
): Renewal => {
  const cycle = renewableCycle(title, terms, now);
  const attempt = attemptOf(title);
  if (by.isLeader && statement.trim() === '') {
    throw new Failure('RULES_NOT_MET', { field: 'statement', message: '请写本周期的工作总结。', clause });
  }
  const due = title.state.kind === 'improving' ? title.state.by : cycle.until;
  if (!by.isLeader && dayInShanghai(now) <= due) {
    throw wrong(`领军人物在 ${due} 前还可以自己申请，过了这一天才能由产业工会直接考核。`);
  }
  const { number, level, class: studioClass, programme, issuer, since } = title;
  const { studioName, leaderName, unitName } = currentIssue(title);
  return {
    _id: renewalIdOf(title._id, cycle, attempt),
    titleId: title._id,
    studioId: title.studioId,
    unionPath: title.unionPath,
    cycle,
    attempt,
    title: { number, level, class: studioClass, programme, issuer, since },
    studioName,
    leaderName,
    unitName,
    statement: statement.trim(),
    files,
    years,
    filedAt: now,
    filedBy: by.name,
    stations: stationsToTop(title.unionPath),
    opinions: [],
    decidedAt: '',
    pending: false,
  };
};

/** What a union enters. */
export type Proposed = Pick<RenewalOpinion, 'verdict' | 'text' | 'improveBy'>;

/**
 * The next union gives its opinion; the industry union's decides.
 * @throws Failure WRONG_STATE where it is another post's turn, RULES_NOT_MET with what is missing
 */
export const giveRenewalOpinion = (
  renewal: Renewal,
  { verdict, text, improveBy }: Proposed,
  by: Sayer,
): Renewal => {
  assertTurn(renewal, by.post, clause);
  if (text.trim() === '') {
    throw new Failure('RULES_NOT_MET', { field: 'text', message: '请写考核意见。', clause });
  }
  if (verdict === 'improve') {
    if (renewal.attempt > 1) {
      throw new Failure('RULES_NOT_MET', {
        field: 'verdict',
        message: '已经限期改进过一次，这次请决定保留或不再保留。',
        clause,
      });
    }
    if (improveBy <= dayInShanghai(by.at)) {
      throw new Failure('RULES_NOT_MET', {
        field: 'improveBy',
        message: '请选择改进的期限，应晚于今天。',
        clause,
      });
    }
  }
  const opinion: RenewalOpinion = {
    ...by,
    verdict,
    text: text.trim(),
    improveBy: verdict === 'improve' ? improveBy : '',
    corrects: null,
  };
  const next = { ...renewal, opinions: [...renewal.opinions, opinion] };
  return turnOf(next) === null ? { ...next, decidedAt: by.at, pending: true } : next;
};

/** @returns the last instant at which an appeal against a removal decided now is in time */
export const appealEnd = ({ appealDays }: Pick<CycleTerms, 'appealDays'>, now: Instant): Instant =>
  new Date(Date.parse(atTimeOfDay(now, appealDays + 1, '00:00')) - 1).toISOString();

/**
 * What a decided renewal does to its title.
 * @returns null before it is decided
 */
export const stepOf = (
  { _id, cycle, decidedAt, opinions }: Pick<Renewal, '_id' | 'cycle' | 'decidedAt' | 'opinions'>,
  terms: CycleTerms,
): TitleEvent | null => {
  const last = opinions.at(-1);
  if (decidedAt === '' || !last) return null;
  const step = { at: decidedAt, by: last.personName, reason: last.text, cause: _id };
  switch (last.verdict) {
    case 'keep':
      return { ...step, kind: 'renewed', cycle: cycleAfter(cycle, terms.years) };
    case 'improve':
      return { ...step, kind: 'toImprove', until: last.improveBy };
    case 'remove':
      return { ...step, kind: 'removed', appealUntil: appealEnd(terms, decidedAt) };
    default: {
      const never: never = last.verdict;
      return never;
    }
  }
};

/** @returns what the seals of a renewal's opinions rest on */
export const restedOfRenewal = ({
  _id,
  titleId,
  cycle,
  attempt,
  statement,
  files,
  years,
  filedAt,
}: Renewal): object => ({
  renewal: _id,
  titleId,
  cycle,
  attempt,
  statement,
  files,
  years,
  filedAt,
});

/** Where the renewal of a title's cycle stands. */
export type RenewalPhase = 'running' | 'ending' | 'over' | 'underway' | 'improving' | 'paused' | 'removed';
export const renewalPhaseNames: Readonly<Record<RenewalPhase, string>> = {
  running: '周期内',
  ending: '待申请周期考核',
  over: '周期已满未考核',
  underway: '周期考核中',
  improving: '限期改进',
  paused: '暂停',
  removed: '不再保留',
};

/** @param open the renewal that is under way; null where there is none */
export const renewalPhaseOf = (
  { state }: Pick<Title, 'state'>,
  cycle: Cycle,
  open: Pick<Renewal, 'decidedAt'> | null,
  terms: CycleTerms,
  now: Instant,
): RenewalPhase => {
  if (state.kind === 'removed' || state.kind === 'paused') return state.kind;
  if (open !== null && open.decidedAt === '') return 'underway';
  if (state.kind === 'improving') return 'improving';
  return cyclePhase(cycle, terms, now);
};
