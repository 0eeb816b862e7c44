import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { writeWorkbook } from '../excel/workbook';
import { handOver, type MadePaper } from '../paper/hand-over';
import { glanceSheet } from './glance-sheet';

/** Years at a glance as Excel. */
export const glanceExcel = defineProcedure({
  name: 'paper.glanceExcel',
  writes: false,
  input: v.strictObject({}),
  run: async (call): Promise<MadePaper> => {
    const sheet = await glanceSheet(call);
    return handOver(call, sheet.title, 'xlsx', await writeWorkbook(sheet));
  },
});

/** Years at a glance as PDF, for print. */
export const glancePdf = defineProcedure({
  name: 'paper.glancePdf',
  writes: false,
  input: v.strictObject({}),
  run: async (call): Promise<MadePaper> => {
    const sheet = await glanceSheet(call);
    const { renderLedgerPdf } = await import('../ledger/render-ledger-pdf');
    return handOver(call, sheet.title, 'pdf', await renderLedgerPdf(sheet, new Date(call.now)));
  },
});
