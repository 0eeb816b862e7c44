import { defineProcedure } from '@platform/door/procedure';
import type * as v from 'valibot';
import { writeWorkbook } from '../excel/workbook';
import { handOver, type MadePaper } from '../paper/hand-over';
import { loadSheet, sheetInput } from './load-sheet';

type Input = v.InferOutput<typeof sheetInput>;

/** A ledger as Excel: real dates and numbers, print set-up for A4 across, a row of sums. */
export const ledgerExcel = defineProcedure({
  name: 'paper.ledgerExcel',
  writes: false,
  input: sheetInput,
  run: async (call, input: Input): Promise<MadePaper> => {
    const sheet = await loadSheet(call, input);
    return handOver(call, sheet.title, 'xlsx', await writeWorkbook(sheet));
  },
});

/** A ledger as PDF for the archive. The renderer is loaded when it is first asked for. */
export const ledgerPdf = defineProcedure({
  name: 'paper.ledgerPdf',
  writes: false,
  input: sheetInput,
  run: async (call, input: Input): Promise<MadePaper> => {
    const sheet = await loadSheet(call, input);
    const { renderLedgerPdf } = await import('./render-ledger-pdf');
    return handOver(call, sheet.title, 'pdf', await renderLedgerPdf(sheet, new Date(call.now)));
  },
});
