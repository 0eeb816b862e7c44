import {
  type Answer,
  type Answers,
  type FileRef,
  type ProjectEntry,
  type ResultEntry,
  type RosterEntry,
  type TitleEntry,
} from '../form/answers';
import { ageAt } from '../form/composition';
import type { Measure, Round } from '../round/round';
import type { Instant } from '../time/shanghai';
import { reaches, recent } from './recent';

/** What a measure found: a count, or that people must judge. */
export interface Counted {
  readonly counted: number;
  /** True where the count alone does not settle it. */
  readonly toBeJudged: boolean;
}

/** What is needed besides the answers: the round's kinds of titles, its year and cutoff, and the present instant. */
export interface MeasureFacts {
  readonly round: Pick<Round, 'titleKinds' | 'year' | 'cutoffAt'>;
  readonly now: Instant;
}

const exactly = (counted: number): Counted => ({ counted, toBeJudged: false });
const listOf = <Entry>(answers: Answers, field: string): readonly Entry[] => {
  const answer = answers[field];
  return Array.isArray(answer) ? (answer as readonly Entry[]) : [];
};
const isFilled = (answer: Answer | undefined): boolean =>
  answer !== undefined && answer !== null && answer !== '' && answer !== 0;

const ageGroup = (entry: RosterEntry, at: Instant): number => Math.floor(ageAt(entry.birth, at) / 10);

const variety = (roster: readonly RosterEntry[], at: Instant): number => {
  const kinds = [
    new Set(roster.flatMap((entry) => entry.grade ?? [])),
    new Set(roster.flatMap((entry) => entry.education ?? [])),
    new Set(roster.filter((entry) => entry.birth !== '').map((entry) => ageGroup(entry, at))),
  ];
  return Math.min(...kinds.map((kind) => kind.size));
};

const leadingTitles = (titles: readonly TitleEntry[], { round }: MeasureFacts): Counted => {
  const leads = (entry: TitleEntry) => round.titleKinds.find((kind) => kind.key === entry.kind)?.leads;
  const counted = titles.filter((entry) => leads(entry) === 'byItself').length;
  return { counted, toBeJudged: counted === 0 && titles.some((entry) => leads(entry) === 'ifJudgedSo') };
};

/** Counts what a condition asks for. Pure: the same answers and instant give the same count on phone and server. */
export const count = (measure: Measure, answers: Answers, facts: MeasureFacts): Counted => {
  switch (measure.kind) {
    case 'leadingTitles':
      return leadingTitles(listOf<TitleEntry>(answers, measure.field), facts);
    case 'teamSize':
      return exactly(listOf<RosterEntry>(answers, measure.field).filter((entry) => entry.name !== '').length);
    case 'teamMix':
      return exactly(variety(listOf<RosterEntry>(answers, measure.field), facts.now));
    case 'projectsOfYear':
      return exactly(
        listOf<ProjectEntry>(answers, measure.field).filter(
          (entry) => entry.name !== '' && entry.approvedBy !== '' && entry.year === facts.round.year,
        ).length,
      );
    case 'recentResults':
      return exactly(
        listOf<ResultEntry>(answers, measure.field).filter(
          (entry) =>
            entry.recognisedBy !== '' &&
            reaches(entry.level, measure.level) &&
            recent(entry.date, measure.years, facts.round.cutoffAt),
        ).length,
      );
    case 'evidence':
      return exactly(measure.fields.reduce((sum, field) => sum + listOf<FileRef>(answers, field).length, 0));
    case 'filled':
      return exactly(measure.fields.filter((field) => isFilled(answers[field])).length);
    default: {
      const never: never = measure;
      return never;
    }
  }
};
