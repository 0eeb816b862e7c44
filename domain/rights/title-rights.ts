import type { SubsidyState } from '../subsidy/subsidy';
import type { TitleState } from '../title/title';
import type { ReviewStanding } from './review-rights';
import type { Grant, Right } from './right';

const seen = {
  leader: [{ on: ['own'], in: 'any' }],
  member: [{ on: ['team'], in: 'any' }],
  unitUnion: [{ on: ['sameUnit', 'namesake'], in: 'any' }],
  unitAdministration: [{ on: ['sameUnit', 'namesake'], in: 'any' }],
  directUnion: [{ on: ['above'], in: 'any' }],
  industryUnion: [{ on: ['above'], in: 'any' }],
} as const satisfies Right;

const industry = { industryUnion: [{ on: ['above'], in: 'any' }] } as const satisfies Right;

/** The naming of a round is the industry union's; a class can be settled until the studios are named. */
export const namingRights = {
  'title.naming': industry,
  'title.setClass': { industryUnion: [{ on: ['above'], in: ['released'] }] },
  'title.setPattern': { ...industry, unitUnion: [{ on: ['sameUnit'], in: 'any' }] },
} as const satisfies Record<string, Right<ReviewStanding>>;

/** Naming in a unit's own round is the unit's union's; its administration and the unions above may look (三(七)). */
export const unitNamingRights = {
  'title.unitNaming': {
    unitUnion: [{ on: ['sameUnit', 'namesake'], in: 'any' }],
    unitAdministration: [{ on: ['sameUnit', 'namesake'], in: 'any' }],
    directUnion: [{ on: ['above'], in: ['unit:open', 'unit:closed'] }],
    industryUnion: [{ on: ['above'], in: ['unit:open', 'unit:closed'] }],
  },
  'title.decideInUnit': { unitUnion: [{ on: ['sameUnit'], in: 'any' }] },
  'title.endInUnit': {
    unitUnion: [{ on: ['sameUnit'], in: ['unit:held', 'unit:improving', 'unit:paused'] }],
  },
} as const satisfies Record<string, Right>;

const officers = {
  unitUnion: seen.unitUnion,
  unitAdministration: seen.unitAdministration,
  directUnion: seen.directUnion,
  industryUnion: seen.industryUnion,
} as const satisfies Right;

/** Papers of titles: the certificate is its studio's too; the rest is the office's. */
export const titlePaperRights = {
  'paper.certificate': seen,
  'paper.plaquePdf': industry,
  'paper.plaqueSvg': industry,
  'paper.namingDocument': industry,
  'paper.namingZip': industry,
  'paper.dossier': industry,
  'paper.dossierEnd': industry,
  'paper.titles': officers,
  'paper.payments': industry,
  'paper.settlement': industry,
  'paper.spendings': seen,
} as const satisfies Record<string, Right>;

/** Titles are known to everyone concerned; certificates are checked by anyone. */
export const titleRights = {
  'title.list': seen,
  'title.facets': seen,
  'title.get': seen,
  'title.reissue': { industryUnion: [{ on: ['above'], in: ['held', 'improving', 'paused'] }] },
  'title.enterOutcome': industry,
  'title.check': 'anyone',
} as const satisfies Record<string, Right<TitleState['kind']>>;

const ruled = (...states: readonly SubsidyState['kind'][]): readonly Grant<SubsidyState['kind']>[] => [
  { on: ['above'], in: states },
];

/** The industry union pays (二(三)); the leader accounts for every spending; officers of the unit see it. */
export const subsidyRights = {
  'subsidy.list': seen,
  'subsidy.get': seen,
  'subsidy.ofRound': { industryUnion: [{ on: ['above'], in: 'any' }] },
  'subsidy.setBudget': { industryUnion: [{ on: ['above'], in: 'any' }] },
  'subsidy.propose': { industryUnion: [{ on: ['above'], in: 'any' }] },
  'subsidy.approve': { industryUnion: ruled('proposed') },
  'subsidy.pay': { industryUnion: ruled('approved', 'returned') },
  'subsidy.markReturned': { industryUnion: ruled('paid') },
  'spending.add': { leader: [{ on: ['own'], in: ['paid', 'returned'] }] },
  'spending.withdraw': { leader: [{ on: ['own'], in: ['paid', 'returned'] }] },
  'spending.ask': {
    unitUnion: [{ on: ['sameUnit', 'namesake'], in: ['paid', 'returned'] }],
    directUnion: [{ on: ['above'], in: ['paid', 'returned'] }],
    industryUnion: ruled('paid', 'returned'),
  },
  'spending.explain': { leader: [{ on: ['own'], in: ['paid', 'returned'] }] },
} as const satisfies Record<string, Right<SubsidyState['kind']>>;
