import type { RoundState } from '../round/round';
import type { Grant, Right } from './right';

const published: readonly Grant<RoundState>[] = [{ on: ['elsewhere'], in: ['open', 'closed'] }];
const ruled = (...states: readonly RoundState[]): readonly Grant<RoundState>[] => [
  { on: ['above'], in: states },
];
const all = ruled('draft', 'open', 'closed');

/** A round is the industry union's, and once published everyone's to read. */
const seen = {
  leader: published,
  member: published,
  expert: published,
  unitUnion: published,
  unitAdministration: published,
  directUnion: published,
  industryUnion: all,
} as const;

export const roundRights = {
  'round.list': seen,
  'round.get': seen,
  'round.report': { industryUnion: all },
  'round.copy': { industryUnion: all },
  'round.change': { industryUnion: ruled('draft', 'open') },
  'round.publish': { industryUnion: ruled('draft') },
  'round.amendCutoff': { industryUnion: ruled('open') },
  'round.close': { industryUnion: ruled('open') },
} as const satisfies Record<string, Right<RoundState>>;

/** The report of a round on paper. */
export const roundPaperRights = {
  'paper.roundExcel': { industryUnion: all },
} as const satisfies Record<string, Right<RoundState>>;
