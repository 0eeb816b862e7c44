import type { StudioState } from '../studio/studio';
import type { ByCapacity, Grant, Right } from './right';

type Grants = readonly Grant<StudioState['kind']>[];

/** What belongs to a studio stands to a person as the studio does: `own` its leader, `team` its members. */
const ledBy: Grants = [{ on: ['own'], in: 'any' }];
const teamOf: Grants = [{ on: ['team'], in: 'any' }];
/** A studio named after someone of the same name as the officer is read like any other. */
const below: Grants = [{ on: ['own', 'team', 'namesake', 'sameUnit', 'above'], in: 'any' }];

/** A studio and its ledgers are its team's to read, and the officers' of the unit and of every union above. */
export const ledgerReaders = {
  leader: ledBy,
  member: teamOf,
  unitUnion: below,
  unitAdministration: below,
  directUnion: below,
  industryUnion: below,
} as const satisfies ByCapacity;
/** The team writes until the title is not kept (二(六)); which entries a member may change is said by `entryRights`. */
const writing = ['preparing', 'named'] as const satisfies readonly StudioState['kind'][];
const leaders = {
  leader: [{ on: ['own'], in: writing }],
} as const satisfies ByCapacity<StudioState['kind']>;
const writers = {
  ...leaders,
  member: [{ on: ['team'], in: writing }],
} as const satisfies ByCapacity<StudioState['kind']>;
const ofLeader = { leader: ledBy } as const satisfies ByCapacity;
const officers = {
  unitUnion: below,
  unitAdministration: below,
  directUnion: below,
  industryUnion: below,
} as const satisfies ByCapacity;

/** Ledgers on paper show what their reader may see. */
export const ledgerPaperRights = {
  'paper.ledgerExcel': ledgerReaders,
  'paper.ledgerPdf': ledgerReaders,
} as const satisfies Record<string, Right>;

/** Studios and their ledgers. */
export const ledgerRights = {
  'studio.get': ledgerReaders,
  'studio.setTrust': leaders,
  'studio.closePeriod': leaders,
  'studio.glance': ledgerReaders,
  'studio.photos': ledgerReaders,
  'ledger.sums': ledgerReaders,
  'ledger.management': officers,
  'ledger.fillForm': ofLeader,
  'ledger.copyToForm': ofLeader,
  'ledger.counted': ledgerReaders,
  'ledger.activitiesAtClosing': ledgerReaders,
  'ledger.resultsAtClosing': ledgerReaders,
  'ledger.membersAtClosing': ledgerReaders,
  'ledger.pairsAtClosing': ledgerReaders,
  'ledger.projectsAtClosing': ledgerReaders,
  'activity.suggest': writers,
  'activity.save': writers,
  'activity.get': ledgerReaders,
  'activity.list': ledgerReaders,
  'activity.remove': writers,
  'activity.confirm': leaders,
  'activity.confirmMany': leaders,
  'activity.comment': writers,
  'activity.keepTemplate': writers,
  'activity.dropTemplate': writers,
  'pair.save': writers,
  'pair.get': ledgerReaders,
  'pair.list': ledgerReaders,
  'pair.remove': writers,
  'pair.confirm': leaders,
  'pair.comment': writers,
  'result.save': writers,
  'result.get': ledgerReaders,
  'result.list': ledgerReaders,
  'result.remove': writers,
  'result.confirm': leaders,
  'result.comment': writers,
  'project.save': writers,
  'project.get': ledgerReaders,
  'project.list': ledgerReaders,
  'project.remove': writers,
  'project.confirm': leaders,
  'project.comment': writers,
  'member.save': writers,
  'member.get': ledgerReaders,
  'member.list': ledgerReaders,
  'member.remove': leaders,
  'member.confirm': leaders,
  'member.comment': writers,
} as const satisfies Record<string, Right>;
