import type { ChainHead } from '../audit/chain';
import type { Sm3 } from '../audit/differences';
import { canonicalJson } from '../chain/canonical-json';
import { Failure } from '../failure/failure';
import { type Post, samePost } from '../people/post';
import type { OpinionProof } from '../seal/proof';
import type { Instant } from '../time/shanghai';

/** Who says something, for which post, when. */
export interface Sayer {
  readonly post: Post;
  readonly unionName: string;
  readonly sealName: string;
  readonly personId: string;
  readonly personName: string;
  readonly at: Instant;
}

/** One opinion under seal on a way from level to level. */
export interface Said extends Sayer {
  /** Place of the opinion that this one corrects, from 1; null for what is no correction. */
  readonly corrects: number | null;
  readonly proof?: OpinionProof;
}

/** 逐级: who gives an opinion, in this order, and what was said so far; none is ever taken out. */
export interface Way<Opinion extends Said = Said> {
  readonly stations: readonly Post[];
  readonly opinions: readonly Opinion[];
}

/** @returns how many of the stations have given their opinion; corrections do not count */
const given = ({ opinions }: Way): number => opinions.filter(({ corrects }) => corrects === null).length;

/** @returns the post whose turn it is; null once all have given their opinion */
export const turnOf = (way: Way): Post | null => way.stations[given(way)] ?? null;

/** @returns the opinions that stand, in the order of the stations: each the last correction of what was given */
export const standing = <Opinion extends Said>({ stations, opinions }: Way<Opinion>): readonly Opinion[] =>
  stations.flatMap((post) => opinions.filter((opinion) => samePost(opinion.post, post)).slice(-1));

/** @param unionPath the unit's union first, the industry union last @returns the unions below the industry union */
export const stationsBelow = (unionPath: readonly string[]): readonly Post[] =>
  unionPath
    .slice(0, -1)
    .map((unionId, index) => ({ capacity: index === 0 ? 'unitUnion' : 'directUnion', unionId }));

/** @returns every union of the path, the industry union as the one that decides */
export const stationsToTop = (unionPath: readonly string[]): readonly Post[] => [
  ...stationsBelow(unionPath),
  ...unionPath.slice(-1).map((unionId) => ({ capacity: 'industryUnion' as const, unionId })),
];

/** @throws Failure WRONG_STATE once all have spoken, or where it is another post's turn */
export const assertTurn = (way: Way, post: Post, clause: string): void => {
  const turn = turnOf(way);
  if (turn === null) {
    throw new Failure('WRONG_STATE', { message: '各级都已给出意见，这里已经有结果。', clause });
  }
  if (samePost(turn, post)) return;
  throw new Failure('WRONG_STATE', {
    message:
      turn.capacity === 'unitUnion' && post.capacity !== 'unitUnion'
        ? '要先由所在单位工会给出意见，再到您这一级。'
        : '现在不是由您这一级办理，请刷新后再看。',
    clause,
  });
};

/** @returns SM3 over everything that an opinion under seal says, its place, and what it rests on */
export const saidDigest = (
  rested: object,
  { proof: _, ...opinion }: Said,
  { seq, previous, anchor }: { readonly seq: number; readonly previous: string; readonly anchor: ChainHead },
  sm3: Sm3,
): string => sm3(canonicalJson({ ...rested, opinion, seq, previous, anchor }));
