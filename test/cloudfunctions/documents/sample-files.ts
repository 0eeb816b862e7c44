import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderFormPdf } from '../../../cloudfunctions/documents/pdf/render-form-pdf';
import { renderFormWord } from '../../../cloudfunctions/documents/word/render-form-word';
import { longWork, paperOf } from './sample';

const papers = { form: paperOf(), draft: paperOf({ draft: true }), long: paperOf({ work: longWork }) };

/** Writes the sample papers, a file each, and says how long each took. */
const write = async (folder: string): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  for (const [name, paper] of Object.entries(papers)) {
    for (const [ending, render] of [
      ['pdf', renderFormPdf],
      ['docx', renderFormWord],
    ] as const) {
      const begun = performance.now();
      const bytes = await render(paper);
      writeFileSync(join(folder, `${name}.${ending}`), bytes);
      const took = Math.round(performance.now() - begun);
      console.log(`${name}.${ending}  ${took} ms  ${Math.round(bytes.length / 1024)} KB`);
    }
  }
};

void write(process.argv[2] ?? '.');
