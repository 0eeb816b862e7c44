import type { Grant, Right } from './right';

/** Signing a browser in: the browser asks and collects, the person confirms from the mini-program. */
export const deskRights = {
  'desk.ask': 'anyone',
  'desk.collect': 'anyone',
  'desk.look': 'wechat',
  'desk.confirm': 'wechat',
  'desk.refuse': 'wechat',
  'session.list': 'person',
  'session.end': 'person',
  'session.leave': 'person',
} as const satisfies Record<string, Right>;

const own: readonly Grant[] = [{ on: ['own'], in: 'any' }];
const here: readonly Grant[] = [{ on: ['own', 'sameUnit', 'namesake'], in: 'any' }];
const hereAndBelow: readonly Grant[] = [{ on: ['own', 'sameUnit', 'namesake', 'above'], in: 'any' }];
const below: readonly Grant[] = [{ on: ['above'], in: 'any' }];

/** Officers look after their own union and those below; which capacities they may fill `mayAppoint` says. */
const overseers = {
  unitUnion: here,
  unitAdministration: here,
  directUnion: hereAndBelow,
  industryUnion: hereAndBelow,
} as const;

/** Invitations: officers for their posts and those below, leaders for members of their studio. */
export const invitationRights = {
  'invitation.issue': { ...overseers, leader: own },
  'invitation.list': { ...overseers, leader: own },
  'invitation.renew': { ...overseers, leader: own },
  'invitation.revoke': { ...overseers, leader: own },
  'invitation.read': 'wechat',
  'invitation.accept': 'wechat',
} as const satisfies Record<string, Right>;

/** The register of unions and people: seen from the own union downwards, a union's own entry kept by the one above. */
export const registerRights = {
  'union.list': overseers,
  'union.get': overseers,
  'union.add': { directUnion: hereAndBelow, industryUnion: hereAndBelow },
  'union.change': { directUnion: below, industryUnion: hereAndBelow },
  'union.remove': { directUnion: below, industryUnion: below },
  'post.unassigned': overseers,
  'person.get': { ...overseers, leader: own },
  'person.showPhone': { ...overseers, leader: own },
  'person.change': overseers,
  'person.giveRole': overseers,
  'person.endRole': { ...overseers, leader: own },
  'person.unbind': overseers,
} as const satisfies Record<string, Right>;

/** Sheets: those who may add unions import; every officer fetches what lies within the own reach. */
export const sheetRights = {
  'sheet.put': { directUnion: hereAndBelow, industryUnion: hereAndBelow },
  'sheet.preview': { directUnion: hereAndBelow, industryUnion: hereAndBelow },
  'sheet.apply': { directUnion: hereAndBelow, industryUnion: hereAndBelow },
  'sheet.export': overseers,
  'sheet.template': overseers,
} as const satisfies Record<string, Right>;

/** Studios that already exist are brought in by the industry union, whose titles they are. */
export const studioSheetRights = {
  'studioSheet.preview': { industryUnion: hereAndBelow },
  'studioSheet.apply': { industryUnion: hereAndBelow },
  'studioSheet.export': { industryUnion: hereAndBelow },
  'studioSheet.template': { industryUnion: hereAndBelow },
} as const satisfies Record<string, Right>;
