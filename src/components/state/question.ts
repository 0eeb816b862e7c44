import type { Failure } from '@domain/failure/failure';

/** A question to the server, as far as drawing its states needs to know it. */
export interface Question<Data> {
  readonly data: Data | undefined;
  readonly isError: boolean;
  readonly error: Failure | null;
  readonly isFetching: boolean;
  readonly refetch: () => unknown;
}
