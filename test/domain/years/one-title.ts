import type { Appeal } from '../../../domain/appeal/appeal';
import type { Assessment } from '../../../domain/assessment/assessment';
import { noSums } from '../../../domain/ledger/tally';
import type { Renewal } from '../../../domain/renewal/renewal';
import type { PeriodFacts } from '../../../domain/self-check/facts';
import type { Studio } from '../../../domain/studio/studio';
import type { Subsidy } from '../../../domain/subsidy/subsidy';
import type { Instant } from '../../../domain/time/shanghai';
import type { Title } from '../../../domain/title/title';
import type { Sayer } from '../../../domain/way/way';

/** A studio with everything that the programme keeps of it, and what the simulation knows by itself. */
export interface Life {
  title: Title & { readonly _id: string };
  studio: Studio;
  readonly assessments: Map<number, Assessment>;
  readonly renewals: Renewal[];
  readonly appeals: Appeal[];
  subsidy: Subsidy;
  /** Decided, and not carried out yet: an outage came between. */
  readonly left: ('renewal' | 'appeal')[];
  /** Kept beside the programme, by plain words: what its state must be. */
  expected: 'held' | 'improving' | 'paused' | 'removed';
  /** State before a pause, or before a removal. */
  readonly before: Life['expected'][];
  cycle: number;
}

const withoutPeople = ({ people: _, lastDay: __, ...sums }: typeof noSums) => sums;
export const noFacts: PeriodFacts = {
  members: 6,
  sums: withoutPeople(noSums),
  projects: 1,
  pairs: { running: 1, overdue: 0, ended: 0 },
  results: [],
  money: null,
  missing: [],
};

export const sayerAt = (unionPath: readonly string[], place: number, at: Instant): Sayer => ({
  post: {
    capacity: (['unitUnion', 'directUnion', 'industryUnion'] as const)[place] ?? 'industryUnion',
    unionId: unionPath[place] ?? '',
  },
  unionName: unionPath[place] ?? '',
  sealName: unionPath[place] ?? '',
  personId: `officer-${place}`,
  personName: '示例',
  at,
});

const signed = (person: string, at: Instant) => ({ personId: person, personName: '示例', at });

/** @param since when it is named */
export const newLife = (index: number, since: Instant): Life => {
  const id = String(index);
  const unionPath = [`unit-${Math.floor(index / 4)}`, `direct-${Math.floor(index / 40)}`, 'industry'];
  const names = { studioName: `示例${id}创新工作室`, leaderName: `示例${id}`, unitName: '示例单位' };
  const studioId = `studio.${id}`;
  const studioClass = ([1, 2, 3, 4] as const)[index % 4] ?? 3;
  return {
    title: {
      _id: `title.${id}`,
      studioId,
      applicationId: id,
      roundId: '2020',
      level: 'industryUnion',
      year: Number(since.slice(0, 4)),
      programme: '示例创新工作室',
      number: id,
      class: studioClass,
      classReason: '',
      industry: '医疗卫生',
      unionPath,
      issuer: '示例产业工会',
      since,
      issues: [{ issue: 1, code: `C-${id}-1`, ...names, at: since, by: '示例', reason: '' }],
      state: { kind: 'held' },
    },
    studio: {
      _id: studioId,
      name: names.studioName,
      leaderId: `leader-${id}`,
      leaderName: names.leaderName,
      unionPath,
      unitName: names.unitName,
      industry: '医疗卫生',
      state: { kind: 'named', since },
      createdAt: since,
      trustsEntries: false,
      closings: [],
      templates: [],
      lastLoggedAt: '',
    },
    assessments: new Map(),
    renewals: [],
    appeals: [],
    subsidy: {
      titleId: `title.${id}`,
      roundId: '2020',
      year: null,
      studioId,
      unionPath,
      studioName: names.studioName,
      unitName: names.unitName,
      class: studioClass,
      amount: 1_000_000,
      proposedBy: signed('one', since),
      approvals: [signed('one', since), signed('two', since)],
      state: { kind: 'approved' },
      payments: [],
      spendings: [],
    },
    left: [],
    expected: 'held',
    before: [],
    cycle: 1,
  };
};
