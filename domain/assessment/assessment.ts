import { Failure, type Problem } from '../failure/failure';
import { type Post, samePost } from '../people/post';
import {
  type AssessmentSheet,
  type Grade,
  gradeNames,
  gradeOf,
  type ProgrammeTerms,
} from '../programme/terms';
import type { PeriodFacts } from '../self-check/facts';
import type { Studio } from '../studio/studio';
import { dayInShanghai, fromShanghai, type Instant } from '../time/shanghai';
import { type Said, type Sayer, standing, stationsBelow, turnOf, type Way } from '../way/way';

export { standing, stationsBelow as stationsOf, turnOf } from '../way/way';

/** One union's assessment under its seal, or a correction of it. */
export interface AssessmentOpinion extends Said {
  /** Points by criterion. */
  readonly scores: Readonly<Record<string, number>>;
  readonly total: number;
  readonly grade: Grade;
  readonly text: string;
  /** Why it was corrected; empty otherwise. */
  readonly reason: string;
}

/** 年度考核 of one studio and year (二(二)3): the unit's union first, then every union above it, filed by the last. */
export interface Assessment {
  readonly _id: string;
  readonly studioId: string;
  readonly studioName: string;
  readonly leaderName: string;
  readonly unitName: string;
  readonly unionPath: readonly string[];
  readonly year: number;
  /** As it was when the first opinion was given. */
  readonly sheet: AssessmentSheet;
  /** The year as the ledgers had it when the first opinion was given. */
  readonly facts: PeriodFacts;
  /** Who assesses, in this order. */
  readonly stations: readonly Post[];
  /** Corrections too, in the order in which they were given: none is ever taken out. */
  readonly opinions: readonly AssessmentOpinion[];
  /** When the last of the stations gave its opinion: then it is filed with the industry union. Empty before. */
  readonly filedAt: Instant | '';
  /** Whether it was filed after the year. */
  readonly late: boolean;
  /** Set for a year from before the programme, brought in by its outcome alone: it has no opinions under seal. */
  readonly broughtIn?: BroughtInOutcome;
}

/** The outcome of a year that was assessed on paper, and who has entered it. */
export interface BroughtInOutcome {
  readonly grade: Grade;
  /** Null where no points were given. */
  readonly total: number | null;
  readonly by: string;
  readonly at: Instant;
}

export const assessmentIdOf = (studioId: string, year: number): string => `assessment.${studioId}.${year}`;

/** @returns the last instant of the year: by it the assessment is filed (12-31 Asia/Shanghai) */
export const filedBy = (year: number): Instant => fromShanghai(`${year}-12-31 23:59:59.999`);

/** @returns the outcome that stands: of the last station that has given one, or as brought in; null before the first */
export const outcomeThatStands = (
  assessment: Way<AssessmentOpinion> & Pick<Assessment, 'broughtIn'>,
): Pick<BroughtInOutcome, 'grade' | 'total'> | null =>
  standing(assessment).at(-1) ?? assessment.broughtIn ?? null;

/** @returns the grade that stands; null before the first */
export const gradeThatStands = (
  assessment: Way<AssessmentOpinion> & Pick<Assessment, 'broughtIn'>,
): Grade | null => outcomeThatStands(assessment)?.grade ?? null;

/** Where a studio's year stands. */
export type AssessmentPhase = 'none' | 'assessing' | 'filed';
export const phaseOf = (assessment: Pick<Assessment, 'filedAt'> | null): AssessmentPhase => {
  if (assessment === null) return 'none';
  return assessment.filedAt === '' ? 'assessing' : 'filed';
};

/** What an assessor enters. */
export interface Judged {
  readonly scores: Readonly<Record<string, number>>;
  readonly text: string;
}
/** Who assesses, for which post, when. */
export type Assessor = Sayer;

const scoreProblems = ({ criteria }: AssessmentSheet, scores: Judged['scores']): readonly Problem[] => [
  ...criteria.flatMap(({ id, name, weight }) => {
    const score = scores[id];
    if (score === undefined) return [{ field: `scores.${id}`, message: `请给“${name}”打分。` }];
    return Number.isInteger(score) && score >= 0 && score <= weight
      ? []
      : [{ field: `scores.${id}`, message: `“${name}”应打 0 到 ${weight} 分的整数。` }];
  }),
  ...Object.keys(scores)
    .filter((id) => !criteria.some((one) => one.id === id))
    .map((id) => ({ field: `scores.${id}`, message: '考核表已经调整，请刷新后重新打分。' })),
];

const judged = (
  sheet: AssessmentSheet,
  { scores, text }: Judged,
  by: Assessor,
  correction: Pick<AssessmentOpinion, 'corrects' | 'reason'>,
): AssessmentOpinion => {
  const problems = [
    ...scoreProblems(sheet, scores),
    ...(text.trim() === '' ? [{ field: 'text', message: '请写考核意见。' }] : []),
  ];
  const [first] = problems;
  if (first) throw new Failure('RULES_NOT_MET', { ...first, problems, clause: '二(二)3' });
  const total = Object.values(scores).reduce((sum, score) => sum + score, 0);
  return { ...by, scores, total, grade: gradeOf(sheet, total), text: text.trim(), ...correction };
};

/** What is known of the studio when its first opinion of the year is given. */
export type Assessable = Pick<Studio, '_id' | 'name' | 'leaderName' | 'unitName' | 'unionPath' | 'state'>;

/** @returns whether a studio is to be assessed for the year: it holds its title, and held it before the year's end */
export const isAssessed = ({ state }: Pick<Studio, 'state'>, year: number): boolean =>
  state.kind === 'named' && dayInShanghai(state.since) <= `${year}-12-31`;

/** What is said of a year that is not assessed. */
export const notAssessed = (): Failure =>
  new Failure('WRONG_STATE', { message: '这个工作室在这一年没有称号，不用考核。', clause: '二(二)3' });

/**
 * @returns the year's assessment before any opinion
 * @throws Failure WRONG_STATE for a studio that holds no title, or before the day from which on it may be assessed
 */
export const openAssessment = (
  studio: Assessable,
  year: number,
  { opensOn, sheet }: ProgrammeTerms['assessment'],
  facts: PeriodFacts,
  now: Instant,
): Assessment => {
  if (!isAssessed(studio, year)) throw notAssessed();
  if (dayInShanghai(now) < `${year}-${opensOn}`) {
    throw new Failure('WRONG_STATE', {
      message: `${year} 年度考核从 ${year}-${opensOn} 起可以办理。`,
      clause: '二(二)3',
    });
  }
  return {
    _id: assessmentIdOf(studio._id, year),
    studioId: studio._id,
    studioName: studio.name,
    leaderName: studio.leaderName,
    unitName: studio.unitName,
    unionPath: studio.unionPath,
    year,
    sheet,
    facts,
    stations: stationsBelow(studio.unionPath),
    opinions: [],
    filedAt: '',
    late: false,
  };
};

/**
 * The next station assesses; with the last one's opinion the assessment is filed.
 * @throws Failure WRONG_STATE where it is another post's turn, RULES_NOT_MET with every point that is missing
 */
export const giveOpinion = (assessment: Assessment, entered: Judged, by: Assessor): Assessment => {
  const turn = turnOf(assessment);
  if (turn === null) {
    throw new Failure('WRONG_STATE', { message: '这份考核已经备案，要改动请用“更正”，前后都保留。' });
  }
  if (!samePost(turn, by.post)) {
    throw new Failure('WRONG_STATE', {
      message:
        turn.capacity === 'unitUnion' && by.post.capacity !== 'unitUnion'
          ? '要先由所在单位工会考核，再到您这一级。'
          : '现在不是由您这一级考核，请刷新后再看。',
      clause: '二(二)3',
    });
  }
  const opinion = judged(assessment.sheet, entered, by, { corrects: null, reason: '' });
  const next = { ...assessment, opinions: [...assessment.opinions, opinion] };
  return turnOf(next) === null ? { ...next, filedAt: by.at, late: by.at > filedBy(assessment.year) } : next;
};

/**
 * Corrects a post's own opinion after filing; what was filed stays beside it.
 * @throws Failure WRONG_STATE before it is filed or for a post that has given none, INVALID without a reason
 */
export const correct = (
  assessment: Assessment,
  entered: Judged,
  reason: string,
  by: Assessor,
): Assessment => {
  if (assessment.filedAt === '') {
    throw new Failure('WRONG_STATE', { message: '这份考核还没有备案，不用更正。' });
  }
  const place = assessment.opinions.map(({ post }) => samePost(post, by.post)).lastIndexOf(true);
  if (place < 0) throw new Failure('WRONG_STATE', { message: '只能更正本级自己的考核意见。' });
  if (reason.trim() === '') {
    throw new Failure('INVALID', { field: 'reason', message: '请写明更正的原因。' });
  }
  const opinion = judged(assessment.sheet, entered, by, { corrects: place + 1, reason: reason.trim() });
  return { ...assessment, opinions: [...assessment.opinions, opinion] };
};

/** @returns what the seals of an assessment's opinions rest on: sheet and ledgers as they stood */
export const restedOfAssessment = ({ _id, studioId, year, sheet, facts }: Assessment): object => ({
  assessment: _id,
  studioId,
  year,
  sheet,
  facts,
});

/** @returns `合格（82 分）` */
export const gradeWords = ({ grade, total }: Pick<BroughtInOutcome, 'grade' | 'total'>): string =>
  total === null ? gradeNames[grade] : `${gradeNames[grade]}（${total} 分）`;

/**
 * @returns whether the level above sees that the year is still with a level below: from 12-15 on, as the terms say
 */
export const isLagging = (
  year: number,
  phase: AssessmentPhase,
  { laggingFrom }: Pick<ProgrammeTerms['assessment'], 'laggingFrom'>,
  now: Instant,
): boolean => phase !== 'filed' && dayInShanghai(now) >= `${year}-${laggingFrom}`;
