import type { Failure } from '@domain/failure/failure';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { call } from './client';
import { recall, remember } from './last-seen';
import type { Input, Output, ProcedureName } from './procedures';
import { chosenRole, signedIn } from './session';
import { useStore } from './store';

/** What every answer of a procedure is kept under: the same question in another role has another answer. */
export const queryKey = <Name extends ProcedureName>(procedure: Name, input: Input<Name>, role?: string) =>
  [procedure, input, role ?? ''] as const;

interface Options {
  /** False while the question cannot be asked yet. */
  readonly enabled?: boolean;
  /** Public procedures are asked without signing in. */
  readonly open?: boolean;
}

/** Asks a reading procedure and keeps its answer. Not for writes: see `useAct`. */
export const useProcedure = <Name extends ProcedureName>(
  procedure: Name,
  input: Input<Name>,
  { enabled = true, open = false }: Options = {},
): UseQueryResult<Output<Name>, Failure> => {
  const role = useStore(chosenRole);
  const known = useStore(signedIn);
  return useQuery<Output<Name>, Failure>({
    queryKey: queryKey(procedure, input, role),
    queryFn: async () => {
      const data = await call(procedure, input);
      remember(procedure, input, role, data);
      return data;
    },
    // What this device saw last is there at once, and is asked for again at once.
    initialData: () => (known ? recall(procedure, input, role) : undefined),
    initialDataUpdatedAt: 0,
    enabled: enabled && (open || known),
  });
};
