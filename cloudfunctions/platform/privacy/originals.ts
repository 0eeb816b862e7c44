import type { SealedSecret } from '@domain/seal/seal';
import type { Collections, WithOriginals } from '../database/collections';
import { closeBox, openBox } from '../keys/secret-box';

/** Documents whose opinions vouch for every byte. */
export const signedNames = ['applications', 'assessments', 'renewals', 'appeals'] as const;
export type SignedName = (typeof signedNames)[number];
type SignedDocument = Collections[SignedName] & WithOriginals;

const boundTo = (name: SignedName, id: string, index: number): string => `${name}/${id} ${index}`;

/** What the commit keeps in a document, and the originals themselves: opinions vouch for none of it. */
const kept: ReadonlySet<string> = new Set([
  'version',
  'handled',
  'outbox',
  'hasOutgoing',
  'trail',
  'hasTrail',
  'originals',
]);
const signedPart = (document: SignedDocument): object =>
  Object.fromEntries(Object.entries(document).filter(([key]) => !kept.has(key)));

/** @returns the originals of a document, that which stands now closed among them */
export const withOriginal = (name: SignedName, document: SignedDocument): readonly SealedSecret[] => {
  const before = document.originals ?? [];
  const box = closeBox(
    'originals',
    JSON.stringify(signedPart(document)),
    boundTo(name, document._id, before.length),
  );
  return [...before, box];
};

/**
 * @returns what stood each time before a name was taken out, in order of time
 * @throws Error where a key is not in the environment, or a box has been changed
 */
export const openOriginals = (
  name: SignedName,
  id: string,
  closed: readonly SealedSecret[],
): readonly unknown[] =>
  closed.map((box, index): unknown => JSON.parse(openBox('originals', box, boundTo(name, id, index))));
