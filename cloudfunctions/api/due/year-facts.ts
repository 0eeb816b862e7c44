import { isAssessed, phaseOf, stationsOf, turnOf } from '@domain/assessment/assessment';
import { cycleOf, cyclePhase } from '@domain/cycle/cycle';
import type { PeriodSum, TitleDue, YearFacts } from '@domain/due/year-duties';
import { isOfficer } from '@domain/people/person';
import { samePost } from '@domain/people/post';
import type { ProgrammeTerms } from '@domain/programme/terms';
import { unionRuleKinds } from '@domain/rulebook/kinds';
import { missingRules } from '@domain/rulebook/rule';
import { opensOn, periodsOf } from '@domain/self-check/period';
import { dayInShanghai } from '@domain/time/shanghai';
import { currentIssue } from '@domain/title/title';
import type { StoredAssessment, StoredRule, StoredStudio, StoredTitle } from '@platform/database/collections';
import { findMany } from '@platform/database/database';
import { every } from '@platform/database/every';
import type { RoleCall } from '@platform/door/procedure';
import { visibleTitles } from '@platform/titles/visible-titles';

type Known = Pick<StoredStudio, '_id' | 'state' | 'createdAt' | 'unionPath' | 'leaderId'>;

/** @returns every studio below the officer's union that is not removed */
export const studiosBelow = (call: RoleCall): Promise<readonly Known[]> =>
  every(
    'studios',
    { unionPath: call.role.unionId, 'state.kind': { $ne: 'removed' } },
    { fields: ['state', 'createdAt', 'unionPath', 'leaderId', '_id'] },
  );

/** @returns how the assessments of the last year and of this one stand below an officer: one query */
export const yearFacts = async (
  call: RoleCall,
  studios: readonly Known[],
  { assessment }: Pick<ProgrammeTerms, 'assessment'>,
): Promise<readonly YearFacts[]> => {
  const { capacity, unionId } = call.role;
  const own = isOfficer(capacity) ? { capacity, unionId } : null;
  const thisYear = Number(dayInShanghai(call.now).slice(0, 4));
  const stored = await every<'assessments', keyof StoredAssessment & string>(
    'assessments',
    { unionPath: unionId, year: { $gte: thisYear - 1 } },
    { without: ['facts', 'sheet', 'trail'] },
  );
  const known = new Map(stored.map((one) => [`${one.studioId} ${one.year}`, one]));
  return [thisYear - 1, thisYear].map((year) => {
    const due = studios.filter((studio) => isAssessed(studio, year));
    const open = due.filter(({ _id }) => phaseOf(known.get(`${_id} ${year}`) ?? null) !== 'filed');
    const mine = open.filter((studio) => {
      const way = known.get(`${studio._id} ${year}`);
      const turn = turnOf(way ?? { stations: stationsOf(studio.unionPath), opinions: [] });
      return turn !== null && own !== null && samePost(turn, own) && studio.leaderId !== call.person._id;
    });
    return {
      year,
      opensOn: `${year}-${assessment.opensOn}`,
      mine: mine.length,
      below: open.length - mine.length,
      filed: due.length - open.length,
    };
  });
};

/** @returns for each period of the last year and of this one how many studios below have filed: one query */
export const periodSums = async (
  call: RoleCall,
  studios: readonly Known[],
  { selfCheck }: Pick<ProgrammeTerms, 'selfCheck'>,
): Promise<readonly PeriodSum[]> => {
  const thisYear = Number(dayInShanghai(call.now).slice(0, 4));
  const filed = await every(
    'selfChecks',
    { unionPath: call.role.unionId, from: { $gte: `${thisYear - 1}` } },
    { fields: ['studioId', 'from', 'to'] },
  );
  const byStudio = new Map<string, (typeof filed)[number][]>();
  for (const check of filed) byStudio.set(check.studioId, [...(byStudio.get(check.studioId) ?? []), check]);
  return [thisYear - 1, thisYear]
    .flatMap((year) => periodsOf(year, selfCheck.months))
    .map((period) => {
      const expected = studios.filter(({ createdAt }) => period.to >= dayInShanghai(createdAt));
      const done = expected.filter(({ _id }) =>
        byStudio.get(_id)?.some(({ from, to }) => from <= period.to && period.from <= to),
      );
      return {
        ...period,
        opensOn: opensOn(period, selfCheck.opensDaysBefore),
        missing: expected.length - done.length,
        filed: done.length,
      };
    });
};

/** @returns the titles that the caller may see whose cycle ends, or that are to improve: one query */
export const titlesDue = async (
  call: RoleCall,
  { cycle: terms }: Pick<ProgrammeTerms, 'cycle'>,
): Promise<readonly TitleDue[]> => {
  const titles = await every<'titles', keyof StoredTitle & string>(
    'titles',
    { $and: [visibleTitles(call), { 'state.kind': { $ne: 'removed' } }] },
    { fields: ['state', 'history', 'since', 'class', 'issues', 'number', '_id'] },
  );
  return titles.flatMap((title) => {
    const cycle = cycleOf(title, terms);
    const phase = cycle === null ? 'running' : cyclePhase(cycle, terms, call.now);
    const improveBy = title.state.kind === 'improving' ? title.state.by : null;
    if (phase === 'running' && improveBy === null) return [];
    return [
      {
        titleId: title._id,
        studioName: currentIssue(title).studioName,
        number: title.number,
        cycle: cycle === null || phase === 'running' ? null : { until: cycle.until, phase },
        improveBy,
      },
    ];
  });
};

/** @returns whether the officer's union has no implementing rules in force (三(七)) */
export const rulesMissing = async ({ role, now }: RoleCall): Promise<boolean> => {
  if (role.capacity === 'unitAdministration') return false;
  const rules = await findMany<'rules', keyof StoredRule & string>('rules', {
    where: { ownerId: role.unionId },
    without: ['versions.text', 'versions.files'],
  });
  return missingRules(unionRuleKinds, rules, dayInShanghai(now)).length > 0;
};
