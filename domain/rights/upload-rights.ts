import { type ApplicationStanding, applicationRights } from './application-rights';
import type { Right } from './right';

/**
 * What a file belongs to: an application in its state, an entry of a ledger, a round's review, a subsidy, a rule,
 * the seal of a post.
 */
export type FileOwnerStanding = ApplicationStanding | 'ledger' | 'review' | 'subsidy' | 'rule' | 'seal';

const { 'application.get': seen } = applicationRights;
const ofTeam = { on: ['team'], in: ['ledger'] } as const;
const ofUnit = { on: ['own', 'team', 'namesake', 'sameUnit', 'above'], in: ['ledger'] } as const;

/** Rules of one's own union, and the picture of its seal. */
const ofOwnUnion = [{ on: ['sameUnit'], in: ['rule', 'seal'] }] as const;
const ofOwnSeal = { on: ['sameUnit'], in: ['seal'] } as const;

const ownUploads = {
  leader: [{ on: ['own'], in: 'any' }],
  member: [{ on: ['own'], in: 'any' }],
  unitUnion: [{ on: ['own'], in: 'any' }],
  unitAdministration: [{ on: ['own'], in: 'any' }],
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
    unitAdministration: [ofOwnSeal],
    directUnion: ofOwnUnion,
    industryUnion: [{ on: ['above'], in: ['review', 'rule', 'seal'] }],
  },
  'upload.part': ownUploads,
  'upload.finish': ownUploads,
  'upload.open': {
    ...seen,
    // An application that is given to the expert to read.
    expert: [{ on: ['elsewhere'], in: ['review'] }],
    unitUnion: [...seen.unitUnion, ofUnit, ofOwnSeal],
    unitAdministration: [...seen.unitAdministration, ofUnit, ofOwnSeal],
    directUnion: [...seen.directUnion, ofUnit, ofOwnSeal],
  },
} as const satisfies Record<string, Right<FileOwnerStanding>>;
