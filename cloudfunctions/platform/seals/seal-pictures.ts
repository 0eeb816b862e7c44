import { type Post, samePost } from '@domain/people/post';
import { pictureAt, type Seal, sealIdOf } from '@domain/seal/seal';
import type { Instant } from '@domain/time/shanghai';
import type { StoredSeal } from '../database/collections';
import { findMany, findOne } from '../database/database';
import { isPassed } from '../files/picture-check';
import { readStored, temporaryLink } from '../files/storage';
import type { StoredFile } from '../files/stored-file';
import { remembersBriefly } from '../memory/briefly';

/** Something that bears a seal: whose, and as it looked when. */
export interface Sealed {
  readonly post: Post;
  readonly at: Instant;
}

/** An uploaded picture that a seal bore at an instant. */
export interface SealPicture<Content> extends Sealed {
  readonly content: Content;
}

type Looks = Pick<Seal, 'looks'>;

const known = remembersBriefly<Looks | null>();

const looksOf = (sealId: string): Promise<Looks | null> =>
  known.get(sealId, () => findOne('seals', { where: { _id: sealId }, fields: ['looks'] }));

/** Takes a seal as just written, so that papers made here show it at once; elsewhere they do within five seconds. */
export const rememberLook = ({ _id, looks = [] }: StoredSeal): void => known.set(_id, { looks });

/** Seals that are drawn from their names are left out, and so are pictures that WeChat has not passed. */
const filesOf = async (
  sealed: readonly Sealed[],
): Promise<readonly { readonly one: Sealed; readonly file: Pick<StoredFile, 'fileID'> }[]> => {
  const found = await Promise.all(
    sealed.map(async (one) => {
      const looks = await looksOf(sealIdOf(one.post));
      return { one, picture: looks && pictureAt(looks, one.at) };
    }),
  );
  const ids = new Set(found.flatMap(({ picture }) => picture ?? []));
  if (ids.size === 0) return [];
  const files = await findMany('files', {
    where: { _id: { $in: [...ids] }, 'owner.kind': 'seal' },
    fields: ['_id', 'fileID', 'check'],
    limit: ids.size,
  });
  return found.flatMap(({ one, picture }) => {
    const file = files.find(({ _id }) => _id === picture);
    return file && isPassed(file) ? [{ one, file }] : [];
  });
};

const picturesBy =
  <Content>(read: (fileID: string) => Promise<Content>) =>
  async (sealed: readonly Sealed[]): Promise<readonly SealPicture<Content>[]> =>
    Promise.all(
      (await filesOf(sealed)).map(async ({ one: { post, at }, file }) => ({
        post,
        at,
        content: await read(file.fileID),
      })),
    );

/** @returns of each seal that bears an uploaded picture, an address that shows it for ten minutes */
export const sealAddresses = picturesBy(temporaryLink);

/** @returns of each seal that bears an uploaded picture, its bytes: PNG or JPEG */
export const sealBytes = picturesBy(readStored);

/** @returns a function that gives the address of the picture that one of these seals bears; null where it is drawn */
export const addressOfSeal = async (sealed: readonly Sealed[]): Promise<(one: Sealed) => string | null> => {
  const pictures = await sealAddresses(sealed);
  return ({ post, at }) =>
    pictures.find((picture) => picture.at === at && samePost(picture.post, post))?.content ?? null;
};
