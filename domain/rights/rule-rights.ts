import type { ByCapacity, Grant, Right } from './right';

/** Of a studio; of the union that the officer acts for; of another union. */
export type RuleState = 'studio' | 'ownUnion' | 'otherUnion';
type Grants = readonly Grant<RuleState>[];

/** A union's rules are read by everyone below it: whoever stands there counts as its team. */
const bound: Grants = [{ on: ['own', 'team'], in: 'any' }];
const officer: Grants = [{ on: ['own', 'team', 'namesake', 'sameUnit', 'above'], in: 'any' }];
const readers = {
  leader: bound,
  member: bound,
  unitUnion: officer,
  unitAdministration: officer,
  directUnion: officer,
  industryUnion: officer,
} as const satisfies ByCapacity<RuleState>;
const ofOwnUnion: Grants = [{ on: ['team', 'sameUnit', 'above'], in: ['ownUnion'] }];

/** The rules library (二(二)1, 三(七)): a studio's rules are its leader's to write, a union's its officers'. */
export const ruleRights = {
  'rule.list': readers,
  'rule.get': readers,
  'rule.save': {
    leader: [{ on: ['own'], in: ['studio'] }],
    unitUnion: ofOwnUnion,
    directUnion: ofOwnUnion,
    industryUnion: ofOwnUnion,
  },
} as const satisfies Record<string, Right<RuleState>>;
