import type { StoredApplication } from '@domain/application/application';
import { textAt } from '@domain/application/written';
import { type UncheckedText, withUnchecked } from '@domain/content/unchecked';
import { findRisky } from '@platform/content/check-texts';
import { changeOne, findMany } from '@platform/database/database';
import { describeError, log } from '@platform/log/log';
import { putIntoInboxes } from '@platform/messages/inbox';
import { personById } from '@platform/people/people';
import { roundById } from '@platform/rounds/rounds';
import type { Job } from '../run-jobs';

const page = 50;
/** Longer accounts: the form's texts. Remarks are judged no more mildly. */
const scene = 4;

/** @returns the places that still say something to others: what passed is gone, what is risky is refused */
const checkedAgain = async (application: StoredApplication): Promise<readonly UncheckedText[]> => {
  const round = await roundById(application.roundId);
  const places = application.unchecked ?? [];
  if (!round) return places;
  return (
    await Promise.all(
      places.map(async (place): Promise<readonly UncheckedText[]> => {
        if (place.state === 'refused') return [place];
        const { openid = null } = (await personById(place.authorId, false)) ?? {};
        const text = { ...place, text: textAt(application, round, place) };
        const { risky, down } = await findRisky({ _id: place.authorId, openid }, [text], scene);
        if (risky.length > 0) return [{ ...place, state: 'refused' }];
        return down.length > 0 ? [place] : [];
      }),
    )
  ).flat();
};

const tellAuthors = async (
  { _id, unchecked: before = [], version }: StoredApplication,
  after: readonly UncheckedText[],
  at: string,
): Promise<void> => {
  const refused = after.filter(
    ({ field, state }) =>
      state === 'refused' && before.some((one) => one.field === field && one.state === 'waiting'),
  );
  const letters = refused.map(({ field, label, authorId }) => ({
    personId: authorId,
    message: {
      key: `${_id}:${field}:${version}:textRefused`,
      kind: 'textRefused' as const,
      to: { kind: 'person' as const, personId: authorId },
      title: '有内容未通过检查',
      text: `您写的“${label}”未通过微信的内容安全检查，其他人看不到这一处。内容没有丢失，请修改；如认为有误，请联系产业工会。`,
      link: { kind: 'application' as const, applicationId: _id },
      at,
    },
  }));
  await putIntoInboxes(letters, true);
};

/**
 * Has texts checked again for which WeChat did not answer when they were written. Those that pass are shown to
 * others from now on; authors of those that do not are told.
 */
export const recheckTexts: Job = async ({ now, mayGoOn }) => {
  const waiting: StoredApplication[] = await findMany<'applications', keyof StoredApplication & string>(
    'applications',
    { where: { hasUnchecked: true }, sort: [['_id', 'asc']], limit: page },
  );
  let settled = 0;
  for (const application of waiting) {
    if (!mayGoOn()) break;
    try {
      const unchecked = await checkedAgain(application);
      // Whoever changed the form meanwhile has had it checked: then this finding is out of date.
      const kept = await changeOne(
        'applications',
        { _id: application._id, version: application.version },
        { $set: { ...withUnchecked(unchecked) } },
      );
      if (!kept) continue;
      await tellAuthors(application, unchecked, now);
      if (!withUnchecked(unchecked).hasUnchecked) settled += 1;
    } catch (thrown) {
      log.warn('texts-not-rechecked', describeError(thrown));
    }
  }
  return { waiting: waiting.length, settled };
};
