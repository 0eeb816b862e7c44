import { applicationRights } from './application-rights';
import { ledgerReaders } from './ledger-rights';
import type { Grant, Right } from './right';

const { 'application.get': seen } = applicationRights;
const missed = [{ on: ['sameUnit', 'namesake', 'above'], in: 'any' }] as const;
const officers = {
  unitUnion: missed,
  unitAdministration: missed,
  directUnion: missed,
  industryUnion: missed,
} as const;
/** Members are urged by whoever reads their ledger and is above them: their leader, and officers. */
const members = (grants: readonly Grant[]): readonly Grant[] =>
  grants.map(({ on }) => ({ on, in: ['member'] }));
const urging = {
  leader: members(ledgerReaders.leader),
  unitUnion: [...seen.unitUnion, ...members(ledgerReaders.unitUnion)],
  unitAdministration: [...seen.unitAdministration, ...members(ledgerReaders.unitAdministration)],
  directUnion: [...seen.directUnion, ...members(ledgerReaders.directUnion)],
  industryUnion: [...seen.industryUnion, ...members(ledgerReaders.industryUnion)],
} as const;

/** Whom a push did not reach is shown to officers of the person's unions; urging goes by what they may see. */
export const messageRights = {
  'message.missed': officers,
  'message.phone': officers,
  'message.markTold': officers,
  'message.reach': urging,
  'message.urge': urging,
} as const satisfies Record<string, Right>;
