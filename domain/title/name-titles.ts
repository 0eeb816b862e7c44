import type { ListedStudio } from '../public-notice/notice';
import type { Review } from '../review/review';
import type { Round } from '../round/round';
import type { Instant } from '../time/shanghai';
import { numberFor, numberText, type Series } from './series';
import type { Title } from './title';

/** What of an application goes into its title. */
export interface NamedApplication {
  readonly applicationId: string;
  readonly studioId: string;
  readonly unionPath: readonly string[];
}

/** What naming a round's studios rests on. */
export interface NamingFacts {
  readonly round: Pick<Round, '_id' | 'year' | 'programme'>;
  readonly review: Pick<Review, 'decisions'>;
  readonly series: Series;
  readonly issuer: string;
  readonly named: { readonly at: Instant; readonly by: string };
}

/**
 * Makes the title of one studio of the list, with its first certificate (二(一), 二(四)).
 * @param code verification code of the certificate
 * @returns null where the series has given it no number
 */
export const titleFor = (
  listed: ListedStudio,
  application: NamedApplication,
  { round, review, series, issuer, named }: NamingFacts,
  code: string,
): Title | null => {
  const number = numberFor(series, listed.applicationId);
  const decision = review.decisions[listed.applicationId];
  if (number === null || decision?.verdict !== 'list') return null;
  return {
    studioId: application.studioId,
    applicationId: listed.applicationId,
    roundId: round._id,
    level: 'industryUnion',
    year: round.year,
    programme: round.programme,
    number: numberText(series, round.year, number),
    class: decision.class,
    classReason: decision.reason,
    industry: listed.industry,
    unionPath: application.unionPath,
    issuer,
    since: named.at,
    issues: [
      {
        issue: 1,
        code,
        studioName: listed.studioName,
        leaderName: listed.leaderName,
        unitName: listed.unitName,
        at: named.at,
        by: named.by,
        reason: '',
      },
    ],
    state: { kind: 'held' },
  };
};
