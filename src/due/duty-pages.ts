import type { Duty } from '@domain/due/duty';
import { openPage, openTab } from '@/platform/routes';

/** @returns opens the page on which a duty is done, or on which what it counts stands */
export const pageOfDuty = ({ kind, about }: Duty): (() => void) => {
  switch (kind) {
    case 'apply':
      return () => openTab('applications');
    case 'cutoff':
      return () => openPage('public/notice', { round: about });
    case 'opinions':
      return () => openTab('home');
    case 'review':
    case 'notice':
      return () => openPage('review/round', { round: about });
    case 'objections':
      return () => openPage('review/objections', { round: about });
    case 'naming':
      return () => openPage('naming/batch', { round: about });
    case 'approve':
    case 'pay':
      return () => openPage('naming/subsidies', { round: about });
    case 'selfChecks':
      return () => openPage('years/due', { kind: 'selfCheck', about });
    case 'assess':
      return () => openPage('years/assessments', { year: about, which: 'mine' });
    case 'filings':
      return () => openPage('years/assessments', { year: about, which: 'open' });
    case 'rules':
      return () => openPage('years/rules');
    case 'explain':
      return () => openPage('naming/account', { id: about });
    case 'renewal':
    case 'appeal':
    case 'improve':
    case 'cycle':
      return () => openPage('years/renewal', { title: about });
    default: {
      const never: never = kind;
      return never;
    }
  }
};
