import type { OfficerCapacity } from '../people/person';
import type { Post } from '../people/post';
import type { Instant } from '../time/shanghai';

/** A union has one seal, whoever uses it; a unit's administration has its own. */
export type SealKind = 'union' | 'administration';

/** A key pair of a seal; the private half is kept encrypted under a key derived from the master key. */
export interface SealKey {
  /** Fingerprint of the public half: the first 16 hex digits of its SM3. */
  readonly id: string;
  /** SM2, uncompressed point, hex. */
  readonly publicKey: string;
  readonly from: Instant;
  readonly sealed: SealedSecret;
}

/** How a seal looks from an instant on; what was sealed before keeps the look that it was given. */
export interface SealLook {
  /** Id of the uploaded picture among the seal's files; null where it is drawn from its name. */
  readonly picture: string | null;
  readonly from: Instant;
}

/** AES-256-GCM; all of it Base64 but the id of the key it was encrypted under. */
export interface SealedSecret {
  readonly keyId: string;
  readonly iv: string;
  readonly tag: string;
  readonly data: string;
}

/** The seal of one union or unit administration. */
export interface Seal {
  readonly _id: string;
  readonly kind: SealKind;
  readonly unionId: string;
  /** The last one signs; earlier ones stay, so that what they signed can be checked. */
  readonly keys: readonly SealKey[];
  /** People who may use it; null for every officer of the post. */
  readonly users: readonly string[] | null;
  /** In order of time; none while it has always been drawn from its name. Seals of early days have no such list. */
  readonly looks?: readonly SealLook[];
}

const kindOf = (capacity: OfficerCapacity): SealKind =>
  capacity === 'unitAdministration' ? 'administration' : 'union';

/** @returns the id of the seal with which a post gives its opinions */
export const sealIdOf = ({ capacity, unionId }: Post): string => `${kindOf(capacity)}:${unionId}`;

/** @returns a seal as it begins: drawn from its name, for every officer of the post */
export const newSeal = (post: Post, key: SealKey): Seal => ({
  _id: sealIdOf(post),
  kind: kindOf(post.capacity),
  unionId: post.unionId,
  keys: [key],
  users: null,
  looks: [],
});

/** @returns whether the person, who holds the post, may use its seal */
export const mayUse = ({ users }: Pick<Seal, 'users'>, personId: string): boolean =>
  users === null || users.includes(personId);

/** @returns the picture that what is sealed at the instant bears; null where the seal is drawn from its name */
export const pictureAt = ({ looks }: Pick<Seal, 'looks'>, at: Instant): string | null =>
  looks?.filter(({ from }) => from <= at).at(-1)?.picture ?? null;

/** @returns the looks of a seal that shows this picture, or is drawn, from now on */
export const lookFrom = (
  { looks = [] }: Pick<Seal, 'looks'>,
  picture: string | null,
  now: Instant,
): readonly SealLook[] =>
  picture === pictureAt({ looks }, now) ? looks : [...looks, { picture, from: now }];
