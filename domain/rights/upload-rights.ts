import { type ApplicationStanding, applicationRights } from './application-rights';
import type { Right } from './right';

/** What a file belongs to: an application in its state, an entry of a ledger, a round's review, a subsidy, a rule. */
export type FileOwnerStanding = ApplicationStanding | 'ledger' | 'review' | 'subsidy' | 'rule';

const { 'application.get': seen } = applicationRights;
const ofTeam = { on: ['team'], in: ['ledger'] } as const;
const ofUnit = { on: ['own', 'team', 'namesake', 'sameUnit', 'above'], in: ['ledger'] } as const;

/** Rules of one's own union. */
const ofOwnUnion = [{ on: ['sameUnit'], in: ['rule'] }] as const;

const ownUploads = {
  leader: [{ on: ['own'], in: 'any' }],
  member: [{ on: ['own'], in: 'any' }],
  unitUnion: [{ on: ['own'], in: 'any' }],
  directUnion: [{ on: ['own'], in: 'any' }],
  industryUnion: [{ on: ['own'], in: 'any' }],
} as const;

/**
 * Files of an application are its leader's to add, and everyone's to open who may see the form; those of an entry
 * the team's to add, and to open for whoever may read the ledger.
 */
export const uploadRights = {
  'upload.begin': {
    leader: [{ on: ['own'], in: ['draft', 'returned', 'ledger', 'subsidy', 'rule'] }],
    member: [ofTeam],
    unitUnion: ofOwnUnion,
    directUnion: ofOwnUnion,
    industryUnion: [{ on: ['above'], in: ['review', 'rule'] }],
  },
  'upload.part': ownUploads,
  'upload.finish': ownUploads,
  'upload.open': {
    ...seen,
    // An application that is given to the expert to read.
    expert: [{ on: ['elsewhere'], in: ['review'] }],
    unitUnion: [...seen.unitUnion, ofUnit],
    unitAdministration: [...seen.unitAdministration, ofUnit],
    directUnion: [...seen.directUnion, ofUnit],
  },
} as const satisfies Record<string, Right<FileOwnerStanding>>;
