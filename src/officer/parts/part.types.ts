import type { RoundTerms } from '@domain/round/round';

export const partKeys = [
  'basics',
  'dates',
  'notice',
  'form',
  'titles',
  'conditions',
  'way',
  'classes',
  'targets',
  'reminders',
  'phrases',
] as const;
/** A part of a round that is set on a page of its own. */
export type PartKey = (typeof partKeys)[number];

export interface PartProps {
  readonly terms: RoundTerms;
  readonly onChange: (changes: Partial<RoundTerms>) => void;
  /** A published round is shown, not changed. */
  readonly disabled: boolean;
}
