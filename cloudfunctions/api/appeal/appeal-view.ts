import { type Appeal, appealIdOf } from '@domain/appeal/appeal';
import { shortDigest } from '@domain/seal/proof';
import type { Instant } from '@domain/time/shanghai';
import type { StoredAppeal } from '@platform/database/collections';
import { findMany } from '@platform/database/database';
import type { RoleCall } from '@platform/door/procedure';
import { verdictFor } from '@platform/rights/assert-granted';
import { addressOfSeal } from '@platform/seals/seal-pictures';
import { placeOfReached, type ReachedTitle } from '@platform/titles/reach-title';

/** An appeal as those concerned see it. */
export interface AppealView
  extends Pick<Appeal, 'grounds' | 'files' | 'filedAt' | 'filedBy' | 'hearings' | 'decidedAt'> {
  readonly id: string;
  readonly version: number;
  readonly decision: {
    readonly upheld: boolean;
    readonly text: string;
    readonly unionName: string;
    readonly personName: string;
    readonly sealName: string;
    readonly at: Instant;
    readonly digest: string;
    /** Shows for ten minutes the uploaded picture that the seal bore; null where the seal is drawn. */
    readonly sealPicture: string | null;
  } | null;
  readonly may: { readonly hear: boolean; readonly decide: boolean };
}

/** Everything about appeals against the removals of a title. */
export interface TitleAppeals {
  readonly titleId: string;
  readonly studioName: string;
  /** The latest first. */
  readonly appeals: readonly AppealView[];
  /** Why the title was removed and until when an appeal is in time; null for a title that is kept. */
  readonly removal: {
    readonly reason: string;
    readonly at: Instant;
    readonly until: Instant;
    readonly id: string;
  } | null;
  readonly mayFile: boolean;
}

const appealView = async (
  call: RoleCall,
  reached: ReachedTitle,
  appeal: StoredAppeal,
): Promise<AppealView> => {
  const { _id, version, grounds, files, filedAt, filedBy, hearings, decidedAt } = appeal;
  const last = appeal.opinions.at(-1);
  const addressOf = await addressOfSeal(last ? [last] : []);
  const granted = (name: 'appeal.hear' | 'appeal.decide'): boolean =>
    decidedAt === '' && verdictFor(call, name, placeOfReached(call)(reached)) === 'granted';
  return {
    id: _id,
    version,
    grounds,
    files,
    filedAt,
    filedBy,
    hearings,
    decidedAt,
    decision: last
      ? {
          upheld: last.upheld,
          text: last.text,
          unionName: last.unionName,
          personName: last.personName,
          sealName: last.sealName,
          at: last.at,
          digest: shortDigest(last.proof),
          sealPicture: addressOf(last),
        }
      : null,
    may: { hear: granted('appeal.hear'), decide: granted('appeal.decide') && hearings.length > 0 },
  };
};

/** @returns a title's appeals, and whether another can be filed */
export const titleAppeals = async (call: RoleCall, reached: ReachedTitle): Promise<TitleAppeals> => {
  const { title, studio } = reached;
  const found = await findMany<'appeals', keyof StoredAppeal & string>('appeals', {
    where: { titleId: title._id },
    without: ['trail'],
    limit: 100,
  });
  const appeals = [...found].sort((one, other) => (one.filedAt > other.filedAt ? -1 : 1));
  const last = title.history?.at(-1);
  const removal = last?.kind === 'removed' ? last : null;
  return {
    titleId: title._id,
    studioName: studio.name,
    appeals: await Promise.all(appeals.map((one) => appealView(call, reached, one))),
    removal: removal && {
      reason: removal.reason,
      at: removal.at,
      until: removal.appealUntil,
      id: appealIdOf(removal.cause),
    },
    mayFile:
      removal !== null &&
      call.now <= removal.appealUntil &&
      !appeals.some(({ against }) => against === removal.cause) &&
      verdictFor(call, 'appeal.file', placeOfReached(call)(reached)) === 'granted',
  };
};
