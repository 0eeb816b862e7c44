import type { documentsRights } from '@domain/rights/rights';
import type { ProceduresFor } from '@platform/door/procedure';
import { filingsExcel, filingsPdf } from './assessment/print-filings';
import { applyBringIn } from './bring-in/apply-bring-in';
import { exportStudioSheet, studioSheetTemplate } from './bring-in/export-studios';
import { previewBringIn } from './bring-in/preview-bring-in';
import { dossierEnd, dossierPart } from './dossier/print-dossier';
import { formPdf, formWord } from './form/print-form';
import { ledgerExcel, ledgerPdf } from './ledger/print-ledger';
import { applyImport } from './register/apply-import';
import { exportSheet, sheetTemplate } from './register/export-register';
import { previewImport } from './register/preview-import';
import { putSheetPart } from './register/put-part';
import { renewalPdf, renewalWord } from './renewal/print-renewal';
import { roundExcel } from './round/print-report';
import { paymentList, settlementSheet, spendingSheet } from './subsidy/print-subsidies';
import { namingDocument, namingZip } from './title/print-naming';
import { titleRegister } from './title/print-register';
import { certificatePdf, plaquePdf, plaqueSvg } from './title/print-title';
import { careExcel } from './years/print-care';
import { glanceExcel, glancePdf } from './years/print-glance';

/** Every procedure of this function by name. The type of this table types the clients. */
export const procedures = {
  'form.pdf': formPdf,
  'form.word': formWord,
  'paper.ledgerExcel': ledgerExcel,
  'paper.ledgerPdf': ledgerPdf,
  'paper.certificate': certificatePdf,
  'paper.plaquePdf': plaquePdf,
  'paper.plaqueSvg': plaqueSvg,
  'paper.namingDocument': namingDocument,
  'paper.namingZip': namingZip,
  'paper.titles': titleRegister,
  'paper.dossier': dossierPart,
  'paper.dossierEnd': dossierEnd,
  'paper.payments': paymentList,
  'paper.settlement': settlementSheet,
  'paper.spendings': spendingSheet,
  'paper.roundExcel': roundExcel,
  'paper.filingsExcel': filingsExcel,
  'paper.filingsPdf': filingsPdf,
  'paper.renewalPdf': renewalPdf,
  'paper.renewalWord': renewalWord,
  'paper.careExcel': careExcel,
  'paper.glanceExcel': glanceExcel,
  'paper.glancePdf': glancePdf,
  'sheet.put': putSheetPart,
  'sheet.preview': previewImport,
  'sheet.apply': applyImport,
  'sheet.export': exportSheet,
  'sheet.template': sheetTemplate,
  'studioSheet.preview': previewBringIn,
  'studioSheet.apply': applyBringIn,
  'studioSheet.export': exportStudioSheet,
  'studioSheet.template': studioSheetTemplate,
} as const satisfies ProceduresFor<keyof typeof documentsRights>;
export type Procedures = typeof procedures;
