import type { Application, ApplicationIndex, StoredApplication } from '@domain/application/application';
import { indexOf } from '@domain/application/waiting';

const same = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/**
 * What a write has to set: the fields that differ, every answer by its own path, and what indexes need.
 * @returns paths and values for `$set`
 */
export const changesBetween = (before: StoredApplication, after: Application): Record<string, unknown> => {
  const next: Omit<Application, '_id' | 'answers'> & ApplicationIndex = { ...after, ...indexOf(after) };
  const skipped = new Set(['_id', 'answers']);
  const fields = Object.entries(next).filter(
    ([key, value]) => !skipped.has(key) && !same(before[key as keyof StoredApplication], value),
  );
  const answers = Object.entries(after.answers)
    .filter(([key, value]) => !same(before.answers[key], value))
    .map(([key, value]) => [`answers.${key}`, value] as const);
  return Object.fromEntries([...fields, ...answers]);
};
