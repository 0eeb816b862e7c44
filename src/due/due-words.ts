import type { DueState, Obligation } from '@domain/due/obligation';
import { dateWords } from '@/components/dates/date.types';
import { openPage } from '@/platform/routes';

export const dueTones: Readonly<Record<DueState, 'red' | 'blue' | 'grey' | 'green'>> = {
  overdue: 'red',
  open: 'blue',
  later: 'grey',
  done: 'green',
};

/** @returns what is missing, by when, and the clause */
export const dueDetail = ({ detail, due, clause }: Pick<Obligation, 'detail' | 'due' | 'clause'>): string =>
  [detail, due === '' ? '' : `${dateWords(due)}前`, clause].filter((part) => part !== '').join(' · ');

/** @returns opens the page on which it is done or seen; undefined where there is none */
export const pageOf = (
  studio: string,
  { kind, about }: Obligation,
  leads: boolean,
): (() => void) | undefined => {
  switch (kind) {
    case 'rules':
      return () => openPage('years/rules', { studio });
    case 'selfCheck':
      return () => openPage('years/self-check', { studio, from: about });
    case 'assessment':
      return () => openPage('years/assessment', { studio, year: about });
    case 'project':
      return () => openPage('ledger/list', { kind: 'project', studio });
    case 'pairs':
      return () => openPage('ledger/list', { kind: 'pair', studio });
    case 'entries':
      return () => openPage('ledger/list', { kind: 'activity', studio, waiting: '1' });
    case 'closing':
      return leads ? () => openPage('ledger/settings') : undefined;
    case 'cycle':
      return () => openPage('years/renewal', { title: about });
    default: {
      const never: never = kind;
      return never;
    }
  }
};
