import type { RoundTerms } from '@domain/round/round';
import { storage } from '@/platform/storage';
import type { PartKey } from '../parts/part.types';

const keyOf = (roundId: string, part: PartKey): string => `round:${roundId}:${part}`;

/** Changes to a part that have not been saved: they outlive a closed page and a lost network. */
export const keptChanges = {
  read(roundId: string, part: PartKey): Partial<RoundTerms> {
    const kept = storage.read(keyOf(roundId, part));
    return typeof kept === 'object' && kept !== null ? kept : {};
  },
  write: (roundId: string, part: PartKey, changes: Partial<RoundTerms>): void =>
    storage.write(keyOf(roundId, part), changes),
  forget: (roundId: string, part: PartKey): void => storage.remove(keyOf(roundId, part)),
};
