import { applicationRights } from './application-rights';
import type { Right } from './right';

const { 'application.get': seen } = applicationRights;
const missed = [{ on: ['sameUnit', 'namesake', 'above'], in: 'any' }] as const;
const officers = {
  unitUnion: missed,
  unitAdministration: missed,
  directUnion: missed,
  industryUnion: missed,
} as const;
const urging = {
  unitUnion: seen.unitUnion,
  unitAdministration: seen.unitAdministration,
  directUnion: seen.directUnion,
  industryUnion: seen.industryUnion,
} as const;

/** Whom a push did not reach is shown to officers of the person's unions; urging goes by what they may see. */
export const messageRights = {
  'message.missed': officers,
  'message.phone': officers,
  'message.markTold': officers,
  'message.reach': urging,
  'message.urge': urging,
} as const satisfies Record<string, Right>;
