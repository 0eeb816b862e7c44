import { appealIdOf, removalOf } from '@domain/appeal/appeal';
import { cycleOf, cyclePhase, opensOn } from '@domain/cycle/cycle';
import { isOfficer } from '@domain/people/person';
import { type Post, samePost } from '@domain/people/post';
import { type ProgrammeTerms } from '@domain/programme/terms';
import { attemptOf, renewalIdOf, renewalPhaseOf } from '@domain/renewal/renewal';
import { shortDigest } from '@domain/seal/proof';
import { dayInShanghai } from '@domain/time/shanghai';
import type { Cycle } from '@domain/title/state';
import { currentIssue } from '@domain/title/title';
import { turnOf } from '@domain/way/way';
import type { StoredRenewal, StoredTitle } from '@platform/database/collections';
import { findById, findMany } from '@platform/database/database';
import type { RoleCall } from '@platform/door/procedure';
import { termsNow } from '@platform/programme/terms';
import { verdictFor } from '@platform/rights/assert-granted';
import { addressOfSeal, type Sealed } from '@platform/seals/seal-pictures';
import { placeOfReached, type ReachedTitle } from '@platform/titles/reach-title';
import { allUnions, type Unions } from '@platform/unions/unions';
import { compileYears } from './compile-years';
import type { CycleRow, FiledRenewal, RenewalView } from './renewal.views';

/** @returns every renewal of a title, the latest first */
export const renewalsOf = async (titleId: string): Promise<readonly StoredRenewal[]> => {
  const found = await findMany<'renewals', keyof StoredRenewal & string>('renewals', {
    where: { titleId },
    without: ['trail'],
    limit: 100,
  });
  return [...found].sort((one, other) => (one.filedAt > other.filedAt ? -1 : 1));
};

const nameOf = (turn: Post | null, unions: Unions): string =>
  turn === null ? '' : (unions.get(turn.unionId)?.name ?? '');

const filedView = (
  renewal: StoredRenewal,
  unions: Unions,
  addressOf: (opinion: Sealed) => string | null,
): FiledRenewal => ({
  id: renewal._id,
  version: renewal.version,
  cycle: renewal.cycle,
  attempt: renewal.attempt,
  statement: renewal.statement,
  files: renewal.files,
  years: renewal.years,
  filedAt: renewal.filedAt,
  filedBy: renewal.filedBy,
  opinions: renewal.opinions.map(({ personId: _, proof, post, corrects: __, ...shown }) => ({
    ...shown,
    digest: shortDigest(proof),
    sealPicture: addressOf({ post, at: shown.at }),
  })),
  turn: nameOf(turnOf(renewal), unions),
  decidedAt: renewal.decidedAt,
  outcome: renewal.decidedAt === '' ? null : (renewal.opinions.at(-1)?.verdict ?? null),
});

const isTurnOf = ({ role }: RoleCall, turn: Post | null): boolean =>
  turn !== null &&
  isOfficer(role.capacity) &&
  samePost(turn, { capacity: role.capacity, unionId: role.unionId });

/** What a row is made from. */
export interface RowFacts {
  readonly terms: ProgrammeTerms['cycle'];
  readonly unions: Unions;
  /** The renewal under way; null where there is none. */
  readonly open: StoredRenewal | null;
  readonly appealOpen: boolean;
}

/** @returns one title's cycle as the caller sees it in a list; what belongs to the caller to do comes from the table */
export const cycleRow = (
  call: RoleCall,
  title: StoredTitle,
  cycle: Cycle,
  { terms, unions, open, appealOpen }: RowFacts,
): CycleRow => {
  const { studioName, leaderName, unitName } = currentIssue(title);
  const phase = renewalPhaseOf(title, cycle, open, terms, call.now);
  const turn = open === null ? null : turnOf(open);
  const files =
    call.role.capacity === 'leader' && (phase === 'ending' || phase === 'over' || phase === 'improving');
  const opens =
    call.role.capacity === 'industryUnion' &&
    (phase === 'over' || (title.state.kind === 'improving' && dayInShanghai(call.now) > title.state.by));
  return {
    titleId: title._id,
    studioId: title.studioId,
    studioName,
    leaderName,
    unitName,
    number: title.number,
    state: title.state,
    cycle,
    phase,
    opensOn: opensOn(cycle, terms),
    turn: nameOf(turn, unions),
    isMine:
      isTurnOf(call, turn) ||
      (open === null && (files || opens)) ||
      (appealOpen && call.role.capacity === 'industryUnion'),
    appealOpen,
  };
};

/** @returns a title at the end of its cycle, whole */
export const renewalView = async (call: RoleCall, reached: ReachedTitle): Promise<RenewalView> => {
  const { title, studio } = reached;
  const removal = removalOf(title);
  const [renewals, terms, unions, appeal] = await Promise.all([
    renewalsOf(title._id),
    termsNow(),
    allUnions(),
    removal && findById('appeals', appealIdOf(removal.cause)),
  ]);
  const addressOf = await addressOfSeal(renewals.flatMap(({ opinions }) => opinions));
  const cycle = cycleOf(title, terms.cycle);
  const open = renewals.find(({ decidedAt }) => decidedAt === '') ?? null;
  const granted = (name: 'renewal.file' | 'renewal.give' | 'appeal.file'): boolean =>
    verdictFor(call, name, placeOfReached(call)(reached)) === 'granted';
  const appealOpen = appeal ? appeal.decidedAt === '' : false;
  const facts: RowFacts = { terms: terms.cycle, unions, open, appealOpen };
  const standIn = cycle ?? { number: 0, from: '', until: '9999-12-31' };
  const row = cycleRow(call, title, standIn, facts);
  const files = cycle !== null && open === null && granted('renewal.file') && row.isMine;
  // Whoever may see the case sees it grow in its last year; before, the ledgers and assessments tell.
  const compiles =
    cycle !== null &&
    open === null &&
    title.state.kind !== 'removed' &&
    (title.state.kind === 'improving' || cyclePhase(cycle, terms.cycle, call.now) !== 'running');
  const { level, class: studioClass, programme, since, issuer } = title;
  return {
    ...row,
    title: { level, class: studioClass, programme, since, issuer },
    cycle,
    phase: cycle === null ? null : row.phase,
    opensOn: cycle === null ? '' : row.opensOn,
    history: title.history ?? [],
    renewals: renewals.map((one) => filedView(one, unions, addressOf)),
    draftYears: compiles ? await compileYears(studio, cycle, terms, call.now) : null,
    draftId: cycle === null ? '' : renewalIdOf(title._id, cycle, attemptOf(title)),
    appealUntil: removal?.appealUntil ?? '',
    may: {
      file: files,
      give: open !== null && isTurnOf(call, turnOf(open)) && granted('renewal.give'),
      appeal:
        removal !== null && appeal === null && call.now <= removal.appealUntil && granted('appeal.file'),
    },
  };
};
