import type { Failure } from '@domain/failure/failure';

/** @returns what is wrong with a field, as the server says it; undefined where nothing is */
export const problemAt = (failure: Failure | null, field: string): string | undefined => {
  if (failure === null) return undefined;
  const all = failure.problems ?? [{ field: failure.field, message: failure.userMessage }];
  return all.find((one) => one.field === field || one.field === `content.${field}`)?.message;
};
