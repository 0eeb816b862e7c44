import type { ApplicationAction, Phase } from '../application/application';
import type { ByCapacity, Grant, Right } from './right';

/**
 * The state of an application as it looks to one who acts. The phase `opinions` falls into three: `due` while the
 * actor's own post is waited for, else `submitted` before the first opinion and `underway` after it. `unitReview` is
 * the review of a unit's own round (三(七)).
 */
export type ApplicationStanding =
  | Exclude<Phase, 'opinions'>
  | 'submitted'
  | 'due'
  | 'underway'
  | 'unitReview';
export const applicationStandings = [
  'draft',
  'submitted',
  'due',
  'underway',
  'returned',
  'review',
  'unitReview',
  'publicNotice',
  'named',
  'rejected',
] as const satisfies readonly ApplicationStanding[];

type Grants = readonly Grant<ApplicationStanding>[];
type Rights = ByCapacity<ApplicationStanding>;

const whole: Grants = [{ on: ['own', 'team'], in: 'any' }];
const handedIn = [
  'submitted',
  'due',
  'underway',
  'returned',
  'review',
  'unitReview',
  'publicNotice',
  'named',
  'rejected',
] as const;

/** A draft is its team's, and the industry union's: to remind and to grant more time. */
const seen = {
  leader: whole,
  member: whole,
  expert: [],
  unitUnion: [...whole, { on: ['sameUnit', 'namesake'], in: handedIn }],
  unitAdministration: [...whole, { on: ['sameUnit', 'namesake'], in: handedIn }],
  directUnion: [...whole, { on: ['above'], in: handedIn }],
  industryUnion: [...whole, { on: ['above'], in: 'any' }],
} as const satisfies Rights;

const ownIn = (...states: readonly ApplicationStanding[]): Grants => [{ on: ['own'], in: states }];
const unitIn = (...states: readonly ApplicationStanding[]): Grants => [{ on: ['sameUnit'], in: states }];
const aboveIn = (...states: readonly ApplicationStanding[]): Grants => [{ on: ['above'], in: states }];

/** Who may take which step of the way. */
export const applicationSteps = {
  submit: { leader: ownIn('draft') },
  resubmit: { leader: ownIn('returned') },
  withdraw: { leader: ownIn('submitted') },
  agree: { unitUnion: unitIn('due'), unitAdministration: unitIn('due'), directUnion: aboveIn('due') },
  return: {
    unitUnion: unitIn('due'),
    unitAdministration: unitIn('due'),
    directUnion: aboveIn('due'),
    industryUnion: aboveIn('due'),
  },
  approve: { industryUnion: aboveIn('due') },
  reject: { industryUnion: aboveIn('due') },
  decline: { industryUnion: aboveIn('review', 'publicNotice'), unitUnion: unitIn('unitReview') },
  grantExtension: { industryUnion: aboveIn('draft') },
  announce: { industryUnion: aboveIn('review') },
  name: { industryUnion: aboveIn('review', 'publicNotice'), unitUnion: unitIn('unitReview') },
} as const satisfies Record<Exclude<ApplicationAction, 'start'>, Rights>;

/** Procedures on applications, and on paper made of them. */
export const applicationRights = {
  'application.start': { leader: [{ on: ['own'], in: 'any' }] },
  'application.get': seen,
  'application.showPhone': seen,
  'application.list': seen,
  'application.tally': seen,
  'application.save': { leader: ownIn('draft', 'returned') },
  'application.submit': { leader: ownIn('draft', 'returned') },
  'application.withdraw': applicationSteps.withdraw,
  'application.agree': applicationSteps.agree,
  'application.return': applicationSteps.return,
  'application.approve': applicationSteps.approve,
  'application.reject': applicationSteps.reject,
  'application.grantExtension': applicationSteps.grantExtension,
} as const satisfies Record<string, Right<ApplicationStanding>>;

/** The form on paper shows what its reader may see. */
export const formRights = {
  'form.pdf': seen,
  'form.word': seen,
} as const satisfies Record<string, Right<ApplicationStanding>>;
