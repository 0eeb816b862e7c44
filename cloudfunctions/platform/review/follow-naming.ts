import type { StoredApplication } from '@domain/application/application';
import { decide } from '@domain/application/decide';
import { toBeNamed } from '@domain/public-notice/notice';
import { noticeOf } from '@domain/public-notice/of-review';
import type { Release, Review } from '@domain/review/review';
import { studioIdOf } from '@domain/studio/studio';
import { titleFor } from '@domain/title/name-titles';
import { titleId } from '@domain/title/title';
import { commitApplication } from '../applications/commit-application';
import type { Doer } from '../audit/entries';
import { commitChange, commitNew } from '../commit/commit';
import type { StoredReview } from '../database/collections';
import { findById, findMany } from '../database/database';
import { newFormCode } from '../digest/form-digest';
import { plainRound, roundById } from '../rounds/rounds';
import { sealNames } from '../unions/seal-name';
import { allUnions } from '../unions/unions';
import { objectionsTo } from './public-notice';
import { industrySeries, numbered } from './title-series';

/**
 * Gives numbers, titles and certificates to the studios of the list, and lets applications and studios follow:
 * each once, whoever runs it and however often.
 * @returns whether all have followed
 */
export const followNaming = async (
  review: StoredReview,
  released: Release,
  named: NonNullable<Review['named']>,
  doer: Doer,
  mayGoOn: () => boolean,
): Promise<boolean> => {
  const [stored, unions, objections] = await Promise.all([
    roundById(review._id),
    allUnions(),
    objectionsTo(review._id),
  ]);
  if (!stored) return false;
  const round = plainRound(stored);
  const notice = noticeOf(review, round);
  const listed = notice ? toBeNamed(notice, objections) : [];
  const series = await numbered(
    doer,
    industrySeries,
    listed.map(({ applicationId }) => applicationId),
    round.year,
  );
  const facts = {
    round,
    review,
    series,
    issuer: released.by.unionName,
    named: { at: named.at, by: named.by.personName },
  };
  for (const one of listed) {
    if (!mayGoOn()) return false;
    const application: StoredApplication | null = await findById('applications', one.applicationId);
    if (!application) continue;
    const studioId = studioIdOf(application.leaderId);
    const code = newFormCode();
    const place = { applicationId: application._id, studioId, unionPath: application.unionPath };
    const title = titleFor(one, place, facts, code);
    if (!title) continue;
    await commitNew(doer, 'titles', { _id: titleId(application._id), codes: [code], ...title });
    if (application.phase === 'publicNotice') {
      const next = decide(
        application,
        { action: 'name' },
        { round, actor: named.by, now: doer.now, nameOfPost: sealNames(unions) },
      );
      await commitApplication(application, next, doer);
    }
    const studio = await findById('studios', studioId);
    if (studio && studio.state.kind !== 'named') {
      await commitChange(doer, 'studios', studio, {
        state: { kind: 'named', since: named.at },
        name: one.studioName,
      });
    }
  }
  await leaveOut(review, released, listed, named, doer);
  return mayGoOn();
};

/** Studios to which an objection was upheld are not named: their applications end with the reason. */
const leaveOut = async (
  review: StoredReview,
  released: Release,
  listed: readonly { readonly applicationId: string }[],
  named: NonNullable<Review['named']>,
  doer: Doer,
): Promise<void> => {
  const going = new Set(listed.map(({ applicationId }) => applicationId));
  const out = released.list.filter(({ applicationId }) => !going.has(applicationId));
  if (out.length === 0) return;
  const [stored, unions, objections, left] = await Promise.all([
    roundById(review._id),
    allUnions(),
    objectionsTo(review._id),
    findMany<'applications', keyof StoredApplication & string>('applications', {
      where: { _id: { $in: out.map(({ applicationId }) => applicationId) }, phase: 'publicNotice' },
      limit: 1_000,
    }),
  ]);
  if (!stored) return;
  for (const application of left) {
    const upheld = objections.find(
      ({ applicationId, state }) =>
        applicationId === application._id && state.kind === 'decided' && state.upheld,
    );
    const reason = upheld?.state.kind === 'decided' ? upheld.state.reason : '';
    const next = decide(
      application,
      { action: 'decline', text: `公示期间异议成立：${reason}` },
      { round: plainRound(stored), actor: named.by, now: doer.now, nameOfPost: sealNames(unions) },
    );
    await commitApplication(application, next, doer);
  }
};
