import type { Failure } from '@domain/failure/failure';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { call } from '@/services/client';
import { chosenRole, signedIn } from '@/services/session';
import { useStore } from '@/services/store';
import { queryKey } from '@/services/use-procedure';
import type { ReadingRow } from '../../../cloudfunctions/api/review/review.views';

/** Who reads what, fetched page after page until all of the round is here. */
export const useReadings = (
  roundId: string,
  enabled = true,
): UseQueryResult<readonly ReadingRow[], Failure> => {
  const role = useStore(chosenRole);
  const known = useStore(signedIn);
  return useQuery<readonly ReadingRow[], Failure>({
    queryKey: queryKey('review.readings', { roundId }, role),
    queryFn: async () => {
      const all: ReadingRow[] = [];
      for (let after: string | null = ''; after !== null; ) {
        const page: { readonly rows: readonly ReadingRow[]; readonly next: string | null } = await call(
          'review.readings',
          { roundId, ...(after === '' ? {} : { after }) },
        );
        all.push(...page.rows);
        after = page.next;
      }
      return all;
    },
    enabled: enabled && known,
  });
};
