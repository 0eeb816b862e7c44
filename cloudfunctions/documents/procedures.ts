import type { documentsRights } from '@domain/rights/rights';
import type { ProceduresFor } from '@platform/door/procedure';
import { formPdf, formWord } from './form/print-form';
import { ledgerExcel, ledgerPdf } from './ledger/print-ledger';

/** Every procedure of this function by name. The type of this table types the clients. */
export const procedures = {
  'form.pdf': formPdf,
  'form.word': formWord,
  'paper.ledgerExcel': ledgerExcel,
  'paper.ledgerPdf': ledgerPdf,
} as const satisfies ProceduresFor<keyof typeof documentsRights>;
export type Procedures = typeof procedures;
