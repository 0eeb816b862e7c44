import * as v from 'valibot';

/** What a file can belong to; who may add and who may see it depends on the kind. */
export const ownerKinds = [
  'application',
  'activity',
  'pair',
  'result',
  'project',
  'member',
  'review',
  'subsidy',
  'title',
  'rule',
  'seal',
  'renewal',
  'appeal',
] as const;
export type OwnerKind = (typeof ownerKinds)[number];

/** The thing a file belongs to. */
export interface FileOwner {
  readonly kind: OwnerKind;
  readonly id: string;
}

/** A thing to which a file is being added, or of which one is being opened. */
export const fileOwnerSchema = v.strictObject({
  kind: v.picklist(ownerKinds),
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9:._-]{1,128}$/)),
});

/** Kinds of owners that a phone may name before the server has seen them: their ids are made on the phone. */
export const namedByPhone: readonly OwnerKind[] = ['activity', 'pair', 'result', 'project', 'member'];
