import type { ByCapacity, Right } from './right';

const unit = [{ on: ['sameUnit'], in: 'any' }] as const;

/** A seal is looked after by the officers of the post that uses it; the union of each of them is its own. */
const own = {
  unitUnion: unit,
  unitAdministration: unit,
  directUnion: unit,
  industryUnion: [{ on: ['above'], in: 'any' }],
} as const satisfies ByCapacity;

export const sealRights = {
  'seal.get': own,
  'seal.change': own,
} as const satisfies Record<string, Right>;

/** A PIN is a person's own; a union above can take a forgotten one away. */
export const pinRights = {
  'pin.get': 'person',
  'pin.set': 'person',
  'pin.renew': 'person',
  'pin.reset': {
    directUnion: [{ on: ['above'], in: 'any' }],
    industryUnion: [{ on: ['above'], in: 'any' }],
  },
} as const satisfies Record<string, Right>;

/** The audit record is the industry union's to search. */
export const auditRights = {
  'audit.search': { industryUnion: [{ on: ['above'], in: 'any' }] },
} as const satisfies Record<string, Right>;
