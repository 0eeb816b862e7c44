import { Failure } from '../failure/failure';
import type { Round, RoundOwner } from '../round/round';
import type { Instant } from '../time/shanghai';
import type { NominatedStudio } from './nominate';
import { numberFor, numberText, type Series } from './series';
import { isKept } from './state';
import type { Title } from './title';

/** @throws Failure RULES_NOT_MET for a studio that its unit has named already: it keeps that title (三(七)) */
export const assertNotNamedInUnit = (titles: readonly Pick<Title, 'level' | 'state'>[]): void => {
  if (!titles.some(({ level, state }) => level === 'unit' && isKept(state))) return;
  throw new Failure('RULES_NOT_MET', {
    message: '这个工作室已持有本单位的称号，不用再次申报。',
    clause: '三(七)',
  });
};

/** What naming by a unit rests on. */
export interface UnitNamingFacts {
  readonly round: Pick<Round, '_id' | 'year' | 'programme'> & { readonly owner: RoundOwner };
  readonly series: Series;
  readonly named: { readonly at: Instant; readonly by: string };
  /** Verification code of the certificate. */
  readonly code: string;
}

/**
 * The title that a unit gives in its own round: class 4, set by the unit itself (二(四), 三(七)), numbered in its own
 * series.
 * @returns null where the series has given it no number
 */
export const titleInUnit = (
  studio: NominatedStudio,
  { round, series, named, code }: UnitNamingFacts,
): Title | null => {
  const number = numberFor(series, studio.applicationId);
  if (number === null) return null;
  const { studioName, leaderName, unitName, ...rest } = studio;
  return {
    ...rest,
    roundId: round._id,
    level: 'unit',
    year: round.year,
    programme: round.programme,
    number: numberText(series, round.year, number),
    class: 4,
    classReason: '',
    issuer: round.owner.unionName,
    since: named.at,
    issues: [{ issue: 1, code, studioName, leaderName, unitName, at: named.at, by: named.by, reason: '' }],
    state: { kind: 'held' },
  };
};
