import type { Instant } from '../time/shanghai';
import { dayInShanghai } from '../time/shanghai';
import type { RosterEntry } from './answers';

/** Row 4 of 附件2, counted from the roster and never typed. */
export interface Composition {
  readonly total: number;
  readonly men: number;
  readonly women: number;
  /** Years, rounded to the nearest whole; null while no birth date is known. */
  readonly averageAge: number | null;
  readonly intermediate: number;
  readonly senior: number;
  /** 大专（含以上）. */
  readonly collegeOrAbove: number;
  readonly bachelor: number;
  readonly master: number;
  readonly doctor: number;
}

/** @returns completed years of age on the Shanghai day of `at`; a birth given to the year or month counts from its first day */
export const ageAt = (birth: string, at: Instant): number => {
  const today = dayInShanghai(at);
  const birthday = `${birth}-01-01`.slice(5, 10);
  return Number(today.slice(0, 4)) - Number(birth.slice(0, 4)) - (today.slice(5) < birthday ? 1 : 0);
};

const tally = (roster: readonly RosterEntry[], holds: (entry: RosterEntry) => boolean): number =>
  roster.filter(holds).length;

/**
 * Counts the team as row 4 of the form asks.
 * @param at the instant at which ages are taken: the submission's, or now while typing
 */
export const composeTeam = (roster: readonly RosterEntry[], at: Instant): Composition => {
  const ages = roster.filter((entry) => entry.birth !== '').map((entry) => ageAt(entry.birth, at));
  const total = ages.reduce((sum, age) => sum + age, 0);
  const withEducation = (level: RosterEntry['education']) => tally(roster, (e) => e.education === level);
  const [college, bachelor, master, doctor] = [
    withEducation('college'),
    withEducation('bachelor'),
    withEducation('master'),
    withEducation('doctor'),
  ];
  return {
    total: roster.length,
    men: tally(roster, (entry) => entry.sex === '男'),
    women: tally(roster, (entry) => entry.sex === '女'),
    averageAge: ages.length === 0 ? null : Math.round(total / ages.length),
    intermediate: tally(roster, (entry) => entry.grade === 'intermediate'),
    senior: tally(roster, (entry) => entry.grade === 'senior'),
    collegeOrAbove: college + bachelor + master + doctor,
    bachelor,
    master,
    doctor,
  };
};
