import { type ActivityKind, activityKindNames, activityKinds } from '../activity/activity';
import { resultLevels } from '../form/answers';
import { resultLevelNames } from '../form/labels';
import { innovationKindNames, type ResultContent, resultFormNames } from '../result/result';
import type { Sums } from './tally';

/** What the text is drafted from. */
export interface WorkFacts {
  /** Shanghai days of the period, both included. */
  readonly from: string;
  readonly to: string;
  readonly sums: Sums;
  readonly pairs: { readonly total: number; readonly ended: number; readonly aimsReached: number };
  readonly projects: readonly {
    readonly name: string;
    readonly approvedBy: string;
    readonly year: number;
    readonly state: string;
  }[];
  readonly results: readonly ResultContent[];
}

const most = 5;
const hoursWords = (hours: number): string => (Number.isInteger(hours) ? String(hours) : hours.toFixed(1));
const yearMonth = (day: string): string => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月`;

const kindsWords = (byKind: Sums['byKind']): string =>
  activityKinds
    .filter((kind: ActivityKind) => byKind[kind].count > 0)
    .map((kind) => `${activityKindNames[kind]}${byKind[kind].count}次`)
    .join('、');

const activityWords = ({ from, to, sums }: WorkFacts): string => {
  if (sums.activities === 0) return '';
  const guests = sums.guests > 0 ? `，带动工作室以外${sums.guests}人次参加` : '';
  return `${yearMonth(from)}至${yearMonth(to)}，工作室共开展活动${sums.activities}次、${hoursWords(sums.hours)}小时，其中${kindsWords(sums.byKind)}${guests}。`;
};

const pairWords = ({ pairs, sums }: WorkFacts): string => {
  if (pairs.total === 0) return '';
  const { count, hours } = sums.byKind.mentoring;
  const sessions = count > 0 ? `，带教${count}次、${hoursWords(hours)}小时` : '';
  const ended = pairs.ended > 0 ? `，已考核出师${pairs.ended}对` : '';
  const aims = pairs.aimsReached > 0 ? `，达成培养目标${pairs.aimsReached}项` : '';
  return `名师带徒：结成师徒${pairs.total}对${sessions}${aims}${ended}。`;
};

const projectWords = ({ projects }: WorkFacts): string => {
  if (projects.length === 0) return '';
  const named = projects
    .slice(0, most)
    .map(({ name, approvedBy, year, state }) => `“${name}”（${year}年${approvedBy}立项，${state}）`);
  const more = projects.length > most ? '等' : '';
  return `技术攻关：立项课题和项目${projects.length}个：${named.join('、')}${more}。`;
};

/** The higher the level, the later the recognition, the better; ties by name, so that the draft is always the same. */
export const betterResult = (one: ResultContent, other: ResultContent): number =>
  resultLevels.indexOf(other.level) - resultLevels.indexOf(one.level) ||
  other.recognisedOn.localeCompare(one.recognisedOn) ||
  other.evidence.length - one.evidence.length ||
  one.name.localeCompare(other.name);

const evidenceWords = ({ number, evidence }: ResultContent): string => {
  if (number !== '') return `，编号${number}`;
  return evidence.length > 0 ? `，有证明材料${evidence.length}份` : '';
};

const benefitWords = ({ usedAt, economicBenefit, socialBenefit }: ResultContent): string => {
  const words = [usedAt === '' ? '' : `应用于${usedAt}`, economicBenefit, socialBenefit].filter(
    (text) => text !== '',
  );
  return words.length === 0 ? '' : `。${words.join('；')}`.replace(/。+$/u, '');
};

const resultWords = ({ results }: WorkFacts): string => {
  if (results.length === 0) return '';
  const levels = [...resultLevels]
    .reverse()
    .map((level) => [level, results.filter((result) => result.level === level).length] as const)
    .filter(([, count]) => count > 0)
    .map(([level, count]) => `${resultLevelNames[level]}${count}项`);
  const best = [...results].sort(betterResult).slice(0, most);
  const lines = best.map(
    (result, index) =>
      `${index + 1}.${result.name}（${innovationKindNames[result.kind]}，${resultFormNames[result.details.form]}，${resultLevelNames[result.level]}，${yearMonth(result.recognisedOn)}由${result.recognisedBy}认定${evidenceWords(result)}）${benefitWords(result)}。`,
  );
  return [`取得成果：得到认可或认定的成果${results.length}项，其中${levels.join('、')}。`, ...lines].join(
    '\n',
  );
};

/**
 * Drafts 创新工作室开展工作情况及取得成果 (row 5 of 附件2) from the ledgers, for the leader to edit: what was done,
 * how often and how long, results by level, the five best with what proves them. Empty where the ledgers are.
 */
export const draftWork = (facts: WorkFacts): string =>
  [activityWords(facts), pairWords(facts), projectWords(facts), resultWords(facts)]
    .filter((paragraph) => paragraph !== '')
    .join('\n');
