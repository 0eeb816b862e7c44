import type { Problem } from '../failure/failure';
import { ruleKindNames, type StudioRuleKind } from '../rulebook/kinds';
import type { StudioState } from '../studio/studio';
import { daysBetween, type Instant } from '../time/shanghai';

/** Days without an entry after which a studio counts as silent. */
export const silentAfterDays = 60;

/** What the management ledger knows of one studio. */
export interface StudioFacts {
  readonly state: StudioState['kind'];
  /** Present members, the leader included. */
  readonly members: number;
  /** Projects approved in the year. */
  readonly projects: number;
  /** Recognised results of the last two years. */
  readonly results: number;
  readonly activities: number;
  readonly overduePairs: number;
  readonly waiting: number;
  /** Whether the year before is closed, where it has entries. */
  readonly yearBeforeClosed: boolean;
  /** Rules that the studio has not got, or not in force. */
  readonly missingRules: readonly StudioRuleKind[];
  /** Empty while nothing was ever logged. */
  readonly lastLoggedAt: Instant | '';
}

/** @returns whole days since the last entry reached the server; null where there is none */
export const silentDays = (lastLoggedAt: Instant | '', now: Instant): number | null =>
  lastLoggedAt === '' ? null : daysBetween(lastLoggedAt, now);

/** @returns what is missing in a studio's ledgers, each with the clause that asks for it; empty where all is there */
export const missingIn = (facts: StudioFacts, year: number, now: Instant): readonly Problem[] => {
  const silent = silentDays(facts.lastLoggedAt, now);
  const problems: readonly (readonly [boolean, Problem])[] = [
    [facts.members < 5, { message: `成员 ${facts.members} 人，不足 5 人`, clause: '一(二)2' }],
    [facts.projects === 0, { message: `${year} 年没有立项的课题或项目`, clause: '一(二)3' }],
    [facts.results === 0, { message: '近两年没有得到认可或认定的成果', clause: '一(二)4' }],
    [facts.activities === 0, { message: `${year} 年没有活动记录`, clause: '二(二)2' }],
    [silent !== null && silent >= silentAfterDays, { message: `已 ${silent} 天没有记录`, clause: '二(二)2' }],
    [facts.waiting > 0, { message: `有 ${facts.waiting} 条记录待确认`, clause: '二(二)2' }],
    [facts.overduePairs > 0, { message: `有 ${facts.overduePairs} 对师徒到期未考核`, clause: '一(四)' }],
    [
      facts.missingRules.length > 0,
      {
        message: `没有${facts.missingRules.map((kind) => ruleKindNames[kind]).join('、')}`,
        clause: '二(二)1',
      },
    ],
    [!facts.yearBeforeClosed, { message: `${year - 1} 年台账没有封存`, clause: '二(二)3' }],
  ];
  return problems.filter(([missing]) => missing).map(([, problem]) => problem);
};
