import { year } from '@domain/ledger/fields';
import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { writeWorkbook } from '../excel/workbook';
import { handOver, type MadePaper } from '../paper/hand-over';
import { filingsSheet } from './filings';

const input = v.strictObject({ year });

/** The register of filings as Excel. */
export const filingsExcel = defineProcedure({
  name: 'paper.filingsExcel',
  writes: false,
  input,
  run: async (call, { year: inYear }): Promise<MadePaper> => {
    const sheet = await filingsSheet(call, inYear);
    return handOver(call, sheet.title, 'xlsx', await writeWorkbook(sheet));
  },
});

/** The register of filings as PDF, for print. */
export const filingsPdf = defineProcedure({
  name: 'paper.filingsPdf',
  writes: false,
  input,
  run: async (call, { year: inYear }): Promise<MadePaper> => {
    const sheet = await filingsSheet(call, inYear);
    const { renderLedgerPdf } = await import('../ledger/render-ledger-pdf');
    return handOver(call, sheet.title, 'pdf', await renderLedgerPdf(sheet, new Date(call.now)));
  },
});
