import type { Capacity } from '@domain/people/person';
import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import type { FormPaper } from '../paper/form-paper';
import { deliver } from './deliver';
import { loadPaper } from './load-paper';

/** Everyone with a role in force may ask; who may see the application is the domain's to say. */
const anyCapacity = [
  'leader',
  'member',
  'expert',
  'unitUnion',
  'unitAdministration',
  'directUnion',
  'industryUnion',
] as const satisfies readonly Capacity[];

const input = v.strictObject({
  applicationId: v.pipe(v.string(), v.regex(/^[A-Za-z0-9:._-]{1,128}$/)),
});

const printing = (name: string, ending: 'pdf' | 'docx', render: (paper: FormPaper) => Promise<Buffer>) =>
  defineProcedure({
    name,
    who: anyCapacity,
    writes: false,
    input,
    run: async (call, { applicationId }) =>
      deliver(applicationId, await loadPaper(call, applicationId), ending, render, call.requestId),
  });

/** The application as PDF, laid out as 附件2. The renderer is loaded when it is first asked for. */
export const formPdf = printing('form.pdf', 'pdf', async (paper) =>
  (await import('../pdf/render-form-pdf')).renderFormPdf(paper),
);

/** The application as a Word document, laid out as 附件2. */
export const formWord = printing('form.word', 'docx', async (paper) =>
  (await import('../word/render-form-word')).renderFormWord(paper),
);
