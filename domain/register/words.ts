import type { Capacity } from '../people/person';
import { dayInShanghai, type Instant } from '../time/shanghai';
import { levelNames } from '../unions/levels';
import type { UnionLevel } from '../unions/union';

/** The capacities that a sheet can hold; leaders and members join by invitation. */
export const sheetCapacities = [
  'unitUnion',
  'unitAdministration',
  'directUnion',
  'industryUnion',
  'expert',
] as const satisfies readonly Capacity[];
export type SheetCapacity = (typeof sheetCapacities)[number];

export const sheetCapacityNames: Readonly<Record<SheetCapacity, string>> = {
  unitUnion: '单位工会',
  unitAdministration: '党政部门',
  directUnion: '直属工会',
  industryUnion: '产业工会',
  expert: '评审专家',
};

const found = <T extends string>(names: Readonly<Record<T, string>>, word: string): T | null =>
  (Object.keys(names) as T[]).find((key) => names[key] === word) ?? null;

/** @returns the level that a cell names, or null */
export const levelOf = (word: string): UnionLevel | null => found(levelNames, word);

/** @returns the capacity that a cell names, or null */
export const capacityOf = (word: string): SheetCapacity | null => found(sheetCapacityNames, word);

/** @returns the instant at which a role ends that lasts through this day of Asia/Shanghai; null for no such day */
export const endOfDay = (day: string): Instant | null => {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(day);
  if (!match) return null;
  const [, year = '', month = '', date = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const start = Date.parse(`${iso}T00:00:00+08:00`);
  if (Number.isNaN(start)) return null;
  const instant = new Date(start).toISOString();
  // 2026-02-31 is read as a day of March by some engines.
  return dayInShanghai(instant) === iso ? new Date(start + 86_400_000).toISOString() : null;
};

/** @returns the last day of a role, as the sheet writes it; '' while it has no end */
export const lastDayOf = (until: Instant | null): string =>
  until === null ? '' : dayInShanghai(new Date(Date.parse(until) - 1).toISOString());
