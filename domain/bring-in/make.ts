import type { Assessment } from '../assessment/assessment';
import { assessmentIdOf, filedBy } from '../assessment/assessment';
import { cycleAt } from '../cycle/cycle';
import { enter } from '../ledger/keep';
import { noSums } from '../ledger/tally';
import type { Member } from '../member/member';
import type { AssessmentSheet } from '../programme/terms';
import type { PeriodFacts } from '../self-check/facts';
import type { Studio } from '../studio/studio';
import type { Signature, Subsidy } from '../subsidy/subsidy';
import type { Instant } from '../time/shanghai';
import { currentIssue, type Title } from '../title/title';
import type { BringAssessment, BringMember, BringPayment, BringStudio } from './step';

/** Who brings in, when. */
export interface BroughtBy {
  readonly personId: string;
  readonly personName: string;
  readonly at: Instant;
}

/**
 * The title that a row describes: it began when it was given, and is somewhere in one of its cycles (二(六)).
 * @param code verification code of the certificate that is kept of it
 * @param cycleYears as the programme has settled it
 */
export const titleBroughtIn = (
  { titleId, studioName, leaderName, number, since, level, class: which, programme, issuer }: BringStudio,
  studio: Pick<Studio, '_id' | 'unionPath' | 'unitName' | 'industry'>,
  code: string,
  cycleYears: number,
  by: BroughtBy,
): Title => ({
  studioId: studio._id,
  applicationId: '',
  roundId: '',
  level,
  year: Number(since.slice(0, 4)),
  programme,
  number,
  class: which,
  classReason: '',
  industry: studio.industry,
  unionPath: studio.unionPath,
  issuer,
  since,
  issues: [
    {
      issue: 1,
      code,
      studioName,
      leaderName,
      unitName: studio.unitName,
      at: since,
      by: by.personName,
      reason: '',
    },
  ],
  state: { kind: 'held' },
  history: [
    {
      kind: 'broughtIn',
      at: by.at,
      by: by.personName,
      reason: '由名单导入',
      cause: titleId,
      cycle: cycleAt(since, cycleYears, by.at),
    },
  ],
});

/** A member of whom only the row is known: no account, no events yet. */
export const memberBroughtIn = (
  { id, studioId, name, role, position, joinedOn, leftOn }: BringMember,
  { unionPath, closings }: Pick<Studio, 'unionPath' | 'closings'>,
  { personId, personName, at }: BroughtBy,
): Member => ({
  ...enter(
    {
      _id: id,
      studioId,
      unionPath,
      content: { name, role, position, joinedOn, leftOn, events: [] },
      loggedAt: null,
    },
    [],
    {
      by: { personId, name: personName },
      now: at,
      reason: '',
      closings,
      confirmation: { by: 'trust', at, name: personName },
    },
  ),
  personId: null,
});

const nothingKept: PeriodFacts = {
  members: 0,
  sums: (({ people: _, lastDay: __, ...sums }) => sums)(noSums),
  projects: 0,
  pairs: { running: 0, overdue: 0, ended: 0 },
  results: [],
  money: null,
  missing: [],
};

/** A year that was assessed on paper: its outcome alone, filed when the row says. */
export const assessmentBroughtIn = (
  { studioId, year, grade, total, filedAt }: BringAssessment,
  { name, leaderName, unitName, unionPath }: Pick<Studio, 'name' | 'leaderName' | 'unitName' | 'unionPath'>,
  sheet: AssessmentSheet,
  { personName, at }: BroughtBy,
): Assessment => ({
  _id: assessmentIdOf(studioId, year),
  studioId,
  studioName: name,
  leaderName,
  unitName,
  unionPath,
  year,
  sheet,
  facts: nothingKept,
  stations: [],
  opinions: [],
  filedAt,
  late: filedAt > filedBy(year),
  broughtIn: { grade, total, by: personName, at },
});

/** A subsidy that was paid before: it counts as the one that a title receives (二(三)). */
export const subsidyBroughtIn = (
  { titleId, amount, at, reference }: BringPayment,
  title: Title,
  by: BroughtBy,
): Subsidy => {
  const { studioName, unitName } = currentIssue(title);
  const signature: Signature = by;
  return {
    titleId,
    roundId: title.roundId,
    year: null,
    studioId: title.studioId,
    unionPath: title.unionPath,
    studioName,
    unitName,
    class: title.class,
    amount,
    proposedBy: signature,
    approvals: [],
    state: { kind: 'paid', at, reference },
    payments: [{ kind: 'paid', at, reference, by: by.personName }],
    spendings: [],
    broughtIn: signature,
  };
};
