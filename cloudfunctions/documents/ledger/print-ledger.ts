import { createHash } from 'node:crypto';
import { defineProcedure, type RoleCall } from '@platform/door/procedure';
import { putFile, temporaryLink } from '@platform/files/storage';
import type * as v from 'valibot';
import { writeWorkbook } from '../excel/workbook';
import { loadSheet, sheetInput } from './load-sheet';

/** A ledger on paper, for ten minutes. */
export interface PrintedLedger {
  readonly url: string;
  /** A name for the file on the reader's own machine. */
  readonly name: string;
}

type Input = v.InferOutput<typeof sheetInput>;

/** Nobody can guess the address: it follows from the request. */
const deliver = async (
  call: RoleCall,
  title: string,
  ending: 'xlsx' | 'pdf',
  content: Buffer,
): Promise<PrintedLedger> => {
  const place = createHash('sha256')
    .update(JSON.stringify([call.person._id, call.requestId, call.now, title]))
    .digest('hex');
  const fileID = await putFile(`documents/${place}.${ending}`, content);
  return {
    url: await temporaryLink(fileID),
    name: `${title.replace(/[\\/:*?"<>|\p{Cc}]/gu, '').slice(0, 80)}.${ending}`,
  };
};

/** A ledger as Excel: real dates and numbers, print set-up for A4 across, a row of sums. */
export const ledgerExcel = defineProcedure({
  name: 'paper.ledgerExcel',
  writes: false,
  input: sheetInput,
  run: async (call, input: Input): Promise<PrintedLedger> => {
    const sheet = await loadSheet(call, input);
    return deliver(call, sheet.title, 'xlsx', await writeWorkbook(sheet));
  },
});

/** A ledger as PDF for the archive. The renderer is loaded when it is first asked for. */
export const ledgerPdf = defineProcedure({
  name: 'paper.ledgerPdf',
  writes: false,
  input: sheetInput,
  run: async (call, input: Input): Promise<PrintedLedger> => {
    const sheet = await loadSheet(call, input);
    const { renderLedgerPdf } = await import('./render-ledger-pdf');
    return deliver(call, sheet.title, 'pdf', await renderLedgerPdf(sheet, new Date(call.now)));
  },
});
