import { postOf } from '@domain/application/actor';
import type { FormFacts, RoundFacts } from '@domain/due/round-duties';
import { postKey } from '@domain/people/post';
import { effectiveCutoff } from '@domain/round/cutoff';
import type { StoredReview, StoredRound } from '@platform/database/collections';
import { findMany } from '@platform/database/database';
import { every } from '@platform/database/every';
import type { RoleCall } from '@platform/door/procedure';
import { roundById } from '@platform/rounds/rounds';
import { actorOf } from '../application/actor-of';

const mostRounds = 100;

type Summary = Pick<StoredRound, '_id' | 'title' | 'state' | 'cutoffAt' | 'nominatesTo'>;

const countBy = (all: readonly { readonly roundId: string }[], roundId: string): number =>
  all.filter((one) => one.roundId === roundId).length;

/** Where the reviews of the rounds stand, for the industry union: three queries however many rounds. */
const reviewsOf = async (rounds: readonly Summary[]): Promise<(id: string) => RoundFacts['review']> => {
  const ids = rounds.map(({ _id }) => _id);
  const [reviews, forms, objections] = await Promise.all([
    findMany<'reviews', keyof StoredReview & string>('reviews', {
      where: { _id: { $in: ids } },
      without: ['decisions', 'declared', 'meetings', 'terms', 'trail'],
      limit: mostRounds,
    }),
    every('applications', { roundId: { $in: ids }, phase: 'review' }, { fields: ['roundId'] }),
    every('objections', { roundId: { $in: ids }, 'state.kind': 'open' }, { fields: ['roundId'] }),
  ]);
  return (id) => {
    const review = reviews.find(({ _id }) => _id === id);
    return {
      toReview: countBy(forms, id),
      openObjections: countBy(objections, id),
      noticeUntil: review?.released?.until ?? null,
      named: review?.named != null,
      names: rounds.find(({ _id }) => _id === id)?.nominatesTo === undefined,
    };
  };
};

/** @returns the rounds that concern the caller now, with what waits for his or her post in each */
export const roundFacts = async (call: RoleCall): Promise<readonly RoundFacts[]> => {
  const { actor } = await actorOf(call);
  const post = postOf(actor);
  const [rounds, waiting] = await Promise.all([
    findMany<'rounds', keyof Summary>('rounds', {
      where: { state: { $ne: 'draft' } },
      sort: [['year', 'desc']],
      fields: ['_id', 'title', 'state', 'cutoffAt', 'nominatesTo'],
      limit: mostRounds,
    }),
    post === null ? [] : every('applications', { waitingFor: postKey(post) }, { fields: ['roundId'] }),
  ]);
  const reviewOf = call.role.capacity === 'industryUnion' ? await reviewsOf(rounds) : () => null;
  return rounds.map(({ _id, title, state, cutoffAt }) => ({
    id: _id,
    title,
    state: state === 'open' ? 'open' : 'closed',
    cutoffAt,
    waiting: countBy(waiting, _id),
    review: reviewOf(_id),
  }));
};

/** @returns the forms that a leader has begun and not handed in */
export const formFacts = async ({ person, role }: RoleCall): Promise<readonly FormFacts[]> => {
  if (role.capacity !== 'leader') return [];
  const forms = await findMany('applications', {
    where: { leaderId: person._id, phase: { $in: ['draft', 'returned'] } },
    fields: ['_id', 'roundId', 'phase', 'extension'],
  });
  const all = await Promise.all(
    forms.map(async ({ _id, roundId, phase, extension }) => {
      const round = await roundById(roundId);
      return round === null
        ? []
        : [
            {
              id: _id,
              roundTitle: round.title,
              returned: phase === 'returned',
              cutoffAt: effectiveCutoff(round, extension),
            },
          ];
    }),
  );
  return all.flat();
};
