import { createHash } from 'node:crypto';
import type { FileOwner } from '../../../domain/files/owner';
import type { FileRef } from '../../../domain/form/answers';
import type { Programme } from './open-programme';
import { picturesChecked } from './wechat';

/** A picture of one point. */
export const onePoint = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export const sha256Of = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

/**
 * Uploads a file in parts, as the phone does, and waits for WeChat's word on a picture.
 * @param owner an application by its id, or anything by kind and id
 */
export const uploadFile = async (
  programme: Programme,
  who: string,
  owner: string | FileOwner,
  name: string,
  content: Buffer,
): Promise<FileRef> => {
  const begun = await programme.done(who, 'upload.begin', {
    owner: typeof owner === 'string' ? { kind: 'application', id: owner } : owner,
    name,
    size: content.length,
    sha256: sha256Of(content),
  });
  for (let index = 0; index < begun.parts; index += 1) {
    const part = content.subarray(index * begun.partSize, (index + 1) * begun.partSize);
    await programme.done(who, 'upload.part', { id: begun.id, index, data: part.toString('base64') });
  }
  const file = await programme.done(who, 'upload.finish', { id: begun.id });
  await picturesChecked(programme);
  return file;
};
