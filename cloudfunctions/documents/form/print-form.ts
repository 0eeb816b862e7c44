import { defineProcedure, type RoleCall } from '@platform/door/procedure';
import * as v from 'valibot';
import type { FormPaper } from '../paper/form-paper';
import { deliver, type PrintedForm } from './deliver';
import { loadPaper } from './load-paper';

const input = v.strictObject({
  applicationId: v.pipe(v.string(), v.regex(/^[A-Za-z0-9:._-]{1,128}$/)),
});

const printing =
  (ending: 'pdf' | 'docx', render: (paper: FormPaper) => Promise<Buffer>) =>
  async (call: RoleCall, { applicationId }: v.InferOutput<typeof input>): Promise<PrintedForm> =>
    deliver(applicationId, await loadPaper(call, applicationId), ending, render, call.requestId);

/** The application as PDF, laid out as 附件2. The renderer is loaded when it is first asked for. */
export const formPdf = defineProcedure({
  name: 'form.pdf',
  writes: false,
  input,
  run: printing('pdf', async (paper) => (await import('../pdf/render-form-pdf')).renderFormPdf(paper)),
});

/** The application as a Word document, laid out as 附件2. */
export const formWord = defineProcedure({
  name: 'form.word',
  writes: false,
  input,
  run: printing('docx', async (paper) => (await import('../word/render-form-word')).renderFormWord(paper)),
});
