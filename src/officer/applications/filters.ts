import type { Phase } from '@domain/application/application';
import { isPhase } from './phases';

/** What a list of applications is narrowed to; kept in the page's address. */
export interface Filters {
  /** Only what waits for the officer's own post. */
  readonly mine: boolean;
  readonly roundId: string;
  readonly phase: Phase | null;
  readonly text: string;
}

export const noFilters: Filters = { mine: false, roundId: '', phase: null, text: '' };
export const waitingForMe: Filters = { ...noFilters, mine: true };

/** @param read gives a parameter of the address, decoded; '' when it is missing */
export const filtersFrom = (read: (name: string) => string): Filters => {
  const phase = read('phase');
  return {
    mine: read('mine') === '1',
    roundId: read('round'),
    phase: isPhase(phase) ? phase : null,
    text: read('text'),
  };
};

/** @returns the filters as parameters of an address; what does not narrow is left out */
export const parametersOf = ({ mine, roundId, phase, text }: Filters): Record<string, string> => ({
  ...(mine ? { mine: '1' } : {}),
  ...(roundId === '' ? {} : { round: roundId }),
  ...(phase === null ? {} : { phase }),
  ...(text === '' ? {} : { text }),
});

/** @returns the filters as `application.list` takes them */
export const listInput = ({ mine, roundId, phase, text }: Filters) => ({
  ...(mine ? { mine } : {}),
  ...(roundId === '' ? {} : { roundId }),
  ...(phase === null ? {} : { phase }),
  ...(text.trim() === '' ? {} : { text: text.trim() }),
});
