import type { StudioClass } from '@domain/round/round';
import { type SubsidyTerms, usualSubsidyTerms } from '@domain/subsidy/subsidy-terms';
import { currentIssue } from '@domain/title/title';
import type { StoredSubsidy, StoredTitle } from '@platform/database/collections';
import { findById, findMany } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { placeOfReview } from '@platform/review/place-of-review';
import { assertGranted } from '@platform/rights/assert-granted';
import { roundById } from '@platform/rounds/rounds';
import * as v from 'valibot';
import { id } from '../input/fields';
import { type SubsidyView, subsidyView } from './subsidy-view';

/** A title that a round has given, with what its class receives and what it has received. Sums in fen. */
export interface SubsidyRow {
  readonly titleId: string;
  readonly number: string;
  readonly studioName: string;
  readonly leaderName: string;
  readonly unitName: string;
  readonly class: StudioClass['class'];
  /** Null where the class has no sum. */
  readonly range: StudioClass['subsidy'];
  readonly removed: boolean;
  readonly subsidies: readonly SubsidyView[];
}

export interface RoundSubsidies {
  readonly roundId: string;
  readonly roundTitle: string;
  /** Of the review, for what is set here. */
  readonly version: number;
  readonly budget: number | null;
  readonly terms: SubsidyTerms;
  readonly proposed: number;
  readonly paid: number;
  readonly spent: number;
  readonly rows: readonly SubsidyRow[];
}

const most = 1_000;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** The subsidies of a round: budget, every title with its range, and how each subsidy stands. */
export const roundSubsidies = defineProcedure({
  name: 'subsidy.ofRound',
  writes: false,
  input: v.strictObject({ roundId: id }),
  run: async (call, { roundId }): Promise<RoundSubsidies> => {
    const [found, round] = await Promise.all([findById('reviews', roundId), roundById(roundId)]);
    const review = assertGranted(call, 'subsidy.ofRound', found, placeOfReview(call));
    if (!round) throw notFound('the round of a review is missing');
    const [titles, subsidies] = await Promise.all([
      findMany<'titles', keyof StoredTitle & string>('titles', { where: { roundId }, limit: most }),
      findMany<'subsidies', keyof StoredSubsidy & string>('subsidies', { where: { roundId }, limit: most }),
    ]);
    const views = subsidies.map(subsidyView);
    const byNumber = [...titles].sort((one, other) =>
      one.number.localeCompare(other.number, 'zh-CN', { numeric: true }),
    );
    return {
      roundId,
      roundTitle: round.title,
      version: review.version,
      budget: review.budget,
      terms: review.subsidies ?? usualSubsidyTerms,
      proposed: sum(views.map(({ amount }) => amount)),
      paid: sum(views.map(({ settlement }) => settlement.received)),
      spent: sum(views.map(({ settlement }) => settlement.spent)),
      rows: byNumber.map((title) => {
        const { studioName, leaderName, unitName } = currentIssue(title);
        return {
          titleId: title._id,
          number: title.number,
          studioName,
          leaderName,
          unitName,
          class: title.class,
          range: round.classes.find((one) => one.class === title.class)?.subsidy ?? null,
          removed: title.state.kind === 'removed',
          subsidies: views.filter(({ titleId }) => titleId === title._id),
        };
      }),
    };
  },
});
