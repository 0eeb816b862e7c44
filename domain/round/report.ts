import type { ApplicationAction, Phase } from '../application/application';
import type { Capacity } from '../people/person';
import type { Instant } from '../time/shanghai';

/** What of an application the report of its round is made from. */
export interface Reported {
  readonly unionId: string;
  readonly unitName: string;
  readonly industry: string;
  readonly phase: Phase;
  /** The steps of its way, in order. */
  readonly way: readonly {
    readonly at: Instant;
    readonly capacity: Capacity;
    readonly action: ApplicationAction;
    readonly to: Phase;
  }[];
}

/** How applications fared, as far as everyone may know: what is prepared in a review is not in it. */
export const outcomes = ['draft', 'underWay', 'review', 'publicNotice', 'named', 'rejected'] as const;
export type Outcome = (typeof outcomes)[number];
export const outcomeNames: Readonly<Record<Outcome, string>> = {
  draft: '未提交',
  underWay: '办理中',
  review: '评审中',
  publicNotice: '公示中',
  named: '已命名',
  rejected: '未通过',
};

export type Fared = Readonly<Record<Outcome, number>>;

export interface ReportedGroup {
  readonly name: string;
  readonly all: number;
  readonly fared: Fared;
}

/** Where time goes, in the order of the way. */
export const reportedSteps = [
  'draft',
  'returned',
  'unit',
  'unions',
  'industryUnion',
  'review',
  'publicNotice',
] as const;
export type ReportedStep = (typeof reportedSteps)[number];
export const stepNames: Readonly<Record<ReportedStep, string>> = {
  draft: '填写申报表',
  returned: '退回修改',
  unit: '单位工会、党政部门意见',
  unions: '上级工会意见',
  industryUnion: '产业工会意见',
  review: '考核评审',
  publicNotice: '公示',
};

/** Days with one decimal, for applications that have been at the step. */
export interface StepTime {
  readonly step: ReportedStep;
  readonly applications: number;
  readonly mean: number;
  readonly longest: number;
}

export interface RoundReport {
  readonly all: number;
  readonly fared: Fared;
  readonly byUnion: readonly ReportedGroup[];
  readonly byUnit: readonly ReportedGroup[];
  readonly byIndustry: readonly ReportedGroup[];
  readonly steps: readonly StepTime[];
}

const outcomeOf = (phase: Phase): Outcome =>
  phase === 'opinions' || phase === 'returned' ? 'underWay' : phase;

const faredOf = (applications: readonly Reported[]): Fared =>
  Object.fromEntries(
    outcomes.map((outcome) => [
      outcome,
      applications.filter(({ phase }) => outcomeOf(phase) === outcome).length,
    ]),
  ) as Fared;

const groupsBy = (
  applications: readonly Reported[],
  nameOf: (application: Reported) => string,
): readonly ReportedGroup[] => {
  const groups = new Map<string, Reported[]>();
  for (const application of applications) {
    const name = nameOf(application) || '未填写';
    groups.set(name, [...(groups.get(name) ?? []), application]);
  }
  return [...groups]
    .map(([name, members]) => ({ name, all: members.length, fared: faredOf(members) }))
    .sort((one, other) => other.all - one.all || (one.name < other.name ? -1 : 1));
};

/** Whose turn it was while an application waited for opinions: whoever acted next. */
const stationOf = (capacity: Capacity | undefined): ReportedStep => {
  if (capacity === 'directUnion') return 'unions';
  return capacity === 'industryUnion' ? 'industryUnion' : 'unit';
};

const stepOf = (phase: Phase, next: Capacity | undefined): ReportedStep | null => {
  switch (phase) {
    case 'draft':
    case 'returned':
    case 'review':
    case 'publicNotice':
      return phase;
    case 'opinions':
      return stationOf(next);
    case 'named':
    case 'rejected':
      return null;
    default: {
      const never: never = phase;
      return never;
    }
  }
};

const day = 86_400_000;

/**
 * Milliseconds that an application has spent at each step. What it waits for now counts up to now only where it is
 * known whose turn it is; at opinions that nobody has given yet it is left out.
 */
const timesOf = ({ way }: Reported, now: Instant): ReadonlyMap<ReportedStep, number> => {
  const times = new Map<ReportedStep, number>();
  way.forEach(({ at, to }, index) => {
    const next = way[index + 1];
    if (next === undefined && to === 'opinions') return;
    const step = stepOf(to, next?.capacity);
    if (step === null) return;
    const spent = Date.parse(next?.at ?? now) - Date.parse(at);
    times.set(step, (times.get(step) ?? 0) + Math.max(0, spent));
  });
  return times;
};

const inDays = (milliseconds: number): number => Math.round((milliseconds / day) * 10) / 10;

const stepTimes = (applications: readonly Reported[], now: Instant): readonly StepTime[] => {
  const all = applications.map((application) => timesOf(application, now));
  return reportedSteps.flatMap((step) => {
    const spent = all.flatMap((times) => times.get(step) ?? []);
    if (spent.length === 0) return [];
    return [
      {
        step,
        applications: spent.length,
        mean: inDays(spent.reduce((sum, one) => sum + one, 0) / spent.length),
        longest: inDays(spent.reduce((most, one) => Math.max(most, one), 0)),
      },
    ];
  });
};

/**
 * The report of a round: applications by union, unit and industry, how they fared, and the days spent at each step.
 * @param nameOf a union's name by its id
 * @returns groups with the most applications first; every application is in one group of each kind
 */
export const reportRound = (
  applications: readonly Reported[],
  nameOf: (unionId: string) => string,
  now: Instant,
): RoundReport => ({
  all: applications.length,
  fared: faredOf(applications),
  byUnion: groupsBy(applications, ({ unionId }) => nameOf(unionId)),
  byUnit: groupsBy(applications, ({ unitName }) => unitName),
  byIndustry: groupsBy(applications, ({ industry }) => industry),
  steps: stepTimes(applications, now),
});
