import type { RoundState } from '../round/round';
import type { Grant, Right } from './right';

/** The industry union's rounds, and those that a unit runs itself (三(七)). */
export type RoundStanding = RoundState | `unit:${RoundState}`;
type Grants = readonly Grant<RoundStanding>[];

const published: Grants = [{ on: ['elsewhere', 'sameUnit', 'namesake', 'above'], in: ['open', 'closed'] }];
const ruled = (...states: readonly RoundState[]): Grants => [{ on: ['above'], in: states }];
const all = ruled('draft', 'open', 'closed');

/** Of the unit's own round: its officers run it, its people read it once published, and so do the unions above. */
const byUnit = (...states: readonly RoundState[]): Grants => [
  { on: ['sameUnit', 'namesake'], in: states.map((state) => `unit:${state}` as const) },
];
const ofUnit: Grants = [{ on: ['team'], in: ['unit:open', 'unit:closed'] }];
const ofUnitsBelow: Grants = [{ on: ['above'], in: ['unit:open', 'unit:closed'] }];
const everyState = byUnit('draft', 'open', 'closed');

const seen = {
  leader: [...published, ...ofUnit],
  member: [...published, ...ofUnit],
  expert: published,
  unitUnion: [...published, ...everyState],
  unitAdministration: [...published, ...everyState],
  directUnion: [...published, ...ofUnitsBelow],
  industryUnion: [...all, ...ofUnitsBelow],
} as const;

/** Steps of a round: the industry union's on its own, a unit's officers on theirs. */
const step = (...states: readonly RoundState[]) => ({
  unitUnion: byUnit(...states),
  unitAdministration: byUnit(...states),
  industryUnion: ruled(...states),
});

/** How a round went: for those who run it, and of a unit's own for the industry union. */
const reported = {
  unitUnion: everyState,
  unitAdministration: everyState,
  industryUnion: [...all, ...ofUnitsBelow],
} as const;

export const roundRights = {
  'round.list': seen,
  'round.get': seen,
  'round.report': reported,
  // Copied is a round that may be read; whose the copy is follows from who makes it.
  'round.copy': {
    unitUnion: seen.unitUnion,
    unitAdministration: seen.unitAdministration,
    industryUnion: seen.industryUnion,
  },
  'round.change': step('draft', 'open'),
  'round.publish': step('draft'),
  'round.amendCutoff': step('open'),
  'round.close': step('open'),
} as const satisfies Record<string, Right<RoundStanding>>;

/** The report of a round on paper. */
export const roundPaperRights = {
  'paper.roundExcel': reported,
} as const satisfies Record<string, Right<RoundStanding>>;
