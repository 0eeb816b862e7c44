import { setTimeout as wait } from 'node:timers/promises';
import type { OutgoingMessage } from '@domain/messages/message';
import type { Instant } from '@domain/time/shanghai';
import { changeOne, findOne } from '@platform/database/database';
import type { StoredFile } from '@platform/files/stored-file';
import { putIntoInboxes } from '@platform/messages/inbox';
import type { PictureFinding } from './picture-finding';

/** The finding may be faster than the upload that ordered it. Milliseconds between looks. */
const looks = [0, 300, 1_000, 3_000] as const;

const fileOf = async (
  traceId: string,
): Promise<Pick<StoredFile, '_id' | 'name' | 'owner' | 'uploadedBy'> | null> => {
  for (const pause of looks) {
    if (pause > 0) await wait(pause);
    const file = await findOne('files', {
      where: { 'check.traceId': traceId },
      fields: ['_id', 'name', 'owner', 'uploadedBy'],
    });
    if (file) return file;
  }
  return null;
};

const refusal = (
  { _id, name, owner, uploadedBy }: Pick<StoredFile, '_id' | 'name' | 'owner' | 'uploadedBy'>,
  at: Instant,
): OutgoingMessage => ({
  key: `${_id}:textRefused`,
  kind: 'textRefused',
  to: { kind: 'person', personId: uploadedBy },
  title: '有图片未通过检查',
  text: `您上传的“${name}”未通过微信的内容安全检查，其他人看不到，请换一张图片；如认为有误，请联系产业工会。`,
  link:
    owner.kind === 'application'
      ? { kind: 'application', applicationId: owner.id }
      : { kind: 'activity', activityId: owner.id },
  at,
});

/**
 * Takes WeChat's finding about a picture. Only who knows the order's trace id, which never leaves the server, can
 * settle one; a finding that comes twice changes nothing more.
 * @returns whether it was one of ours
 */
export const takeFinding = async ({ traceId, verdict }: PictureFinding, now: Instant): Promise<boolean> => {
  const file = await fileOf(traceId);
  if (!file) return false;
  const change = verdict === 'unknown' ? { 'check.traceId': '' } : { 'check.state': verdict };
  const settled = await changeOne(
    'files',
    { _id: file._id, 'check.traceId': traceId, 'check.state': 'waiting' },
    { $set: change },
  );
  if (settled && verdict === 'refused') {
    await putIntoInboxes([{ message: refusal(file, now), personId: file.uploadedBy }], true);
  }
  return true;
};
