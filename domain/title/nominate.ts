import { Failure } from '../failure/failure';
import type { FileRef } from '../form/answers';
import type { NominationLevel, Round } from '../round/round';
import type { Instant } from '../time/shanghai';
import { isKept } from './state';
import type { Title, TitleLevel } from './title';

/** From which level a studio can be recommended to another: the nation's come from the region's (二(一)). */
const levelBelow: Readonly<Record<NominationLevel, TitleLevel>> = {
  region: 'industryUnion',
  nation: 'region',
};
const belowNames = { region: '产业工会命名', nation: '自治区级' } as const;

/** @returns whether a studio with these titles can be recommended to the level */
export const isNominable = (
  level: NominationLevel,
  titles: readonly Pick<Title, 'level' | 'state'>[],
): boolean =>
  titles.some((title) => title.state.kind === 'held' && title.level === levelBelow[level]) &&
  !titles.some((title) => isKept(title.state) && title.level === level);

/** @throws Failure RULES_NOT_MET for a studio that does not hold the title it would be recommended from (二(一)) */
export const assertNominable = (
  level: NominationLevel,
  titles: readonly Pick<Title, 'level' | 'state'>[],
): void => {
  if (isNominable(level, titles)) return;
  throw new Failure('RULES_NOT_MET', {
    message: `这个批次只推荐持有${belowNames[level]}称号、还没有这一级称号的工作室。`,
    clause: '二(一)',
  });
};

/** What the region or the nation has decided on a recommended studio. */
export type Outcome =
  | {
      readonly kind: 'awarded';
      /** As printed in the document; may be empty where it has none. */
      readonly number: string;
      readonly issuer: string;
      readonly since: Instant;
      readonly documents: readonly FileRef[];
    }
  | { readonly kind: 'declined'; readonly reason: string };

/** What a title by outcome rests on. */
export interface NominatedStudio {
  readonly applicationId: string;
  readonly studioId: string;
  readonly studioName: string;
  readonly leaderName: string;
  readonly unitName: string;
  readonly industry: string;
  readonly unionPath: readonly string[];
}

/**
 * The title that another level has given, as its document says.
 * @param entered by whom and when it was written down, and the code by which the record can be checked
 * @throws Failure INVALID without an issuer or without the document
 */
export const titleByOutcome = (
  studio: NominatedStudio,
  round: Pick<Round, '_id' | 'year' | 'classes'> & { readonly nominatesTo: NominationLevel },
  outcome: Extract<Outcome, { kind: 'awarded' }>,
  entered: { readonly at: Instant; readonly by: string; readonly code: string },
): Title => {
  if (outcome.issuer.trim() === '') {
    throw new Failure('INVALID', { field: 'issuer', message: '请填写命名单位。' });
  }
  if (outcome.documents.length === 0) {
    throw new Failure('INVALID', { field: 'documents', message: '请上传命名文件。' });
  }
  if (outcome.since > entered.at) {
    throw new Failure('INVALID', { field: 'since', message: '命名日期不能晚于今天。' });
  }
  const { studioName, leaderName, unitName, ...rest } = studio;
  const which = round.nominatesTo === 'nation' ? 1 : 2;
  return {
    ...rest,
    roundId: round._id,
    level: round.nominatesTo,
    year: round.year,
    programme: round.classes.find((one) => one.class === which)?.name ?? '',
    number: outcome.number.trim(),
    class: which,
    classReason: '',
    issuer: outcome.issuer.trim(),
    since: outcome.since,
    issues: [
      {
        issue: 1,
        code: entered.code,
        studioName,
        leaderName,
        unitName,
        at: entered.at,
        by: entered.by,
        reason: '',
      },
    ],
    state: { kind: 'held' },
    documents: outcome.documents,
  };
};
