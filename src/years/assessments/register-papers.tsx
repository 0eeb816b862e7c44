import { call } from '@/services/client';
import { PaperPair } from '../paper-pair';

/** The register of filings of a year, to print and to work on. */
export const RegisterPapers = ({ year }: { readonly year: number }) => (
  <PaperPair
    what="备案表"
    pdf={() => call('paper.filingsPdf', { year })}
    excel={() => call('paper.filingsExcel', { year })}
  />
);
