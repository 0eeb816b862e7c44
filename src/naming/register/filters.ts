import type { StudioClass } from '@domain/round/round';
import { type TitleLevel, titleLevels } from '@domain/title/title';
import type { Input } from '@/services/procedures';

/** How the register is narrowed, as the page's address keeps it: all texts, empty for all. */
export interface RegisterFilters {
  readonly text: string;
  readonly class: string;
  readonly year: string;
  readonly level: string;
  readonly industry: string;
  readonly unionId: string;
  readonly round: string;
  /** `1` for titles that are kept alone. */
  readonly kept: string;
}

/** @returns the filters that an address holds; empty texts for what it does not name */
export const filtersIn = (valueOf: (name: keyof RegisterFilters) => string): RegisterFilters => ({
  text: valueOf('text'),
  class: valueOf('class'),
  year: valueOf('year'),
  level: valueOf('level'),
  industry: valueOf('industry'),
  unionId: valueOf('unionId'),
  round: valueOf('round'),
  kept: valueOf('kept'),
});

const classes: readonly StudioClass['class'][] = [1, 2, 3, 4];

/** @returns the filters as the register is asked for */
export const asked = (filters: RegisterFilters): Omit<Input<'title.list'>, 'after'> => {
  const number = classes.find((one) => String(one) === filters.class);
  const level = titleLevels.find((one: TitleLevel) => one === filters.level);
  return {
    ...(filters.text.trim() === '' ? {} : { text: filters.text.trim() }),
    ...(number === undefined ? {} : { class: number }),
    ...(filters.year === '' ? {} : { year: Number(filters.year) }),
    ...(level === undefined ? {} : { level }),
    ...(filters.industry === '' ? {} : { industry: filters.industry }),
    ...(filters.unionId === '' ? {} : { unionId: filters.unionId }),
    ...(filters.round === '' ? {} : { roundId: filters.round }),
    ...(filters.kept === '1' ? { kept: true } : {}),
  };
};
