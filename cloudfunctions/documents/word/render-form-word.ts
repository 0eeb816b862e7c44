import { Document, Packer, Paragraph, SectionType } from 'docx';
import { faceNamed } from '../fonts/faces';
import { layOutForm, titleStyle } from '../layout/form-pages';
import { mm } from '../layout/millimetres';
import type { FormPaper } from '../paper/form-paper';
import { paperWords } from '../paper/labels';
import { embeddedFonts, fontTables } from './embedded-fonts';
import { annexTable, formTable } from './form-table';
import { twips } from './measures';
import { footStyle, pageFurniture } from './page-furniture';
import { Writer, wordFont } from './writer';

/** Word's own line heights differ by a hair from ours: the row that fills the first page leaves it this much, mm. */
const tolerance = 5;
const leastWork = 64;

/** @returns the height in millimetres of the long text's row on the first page of the PDF */
const workHeightOf = (paper: FormPaper): number => {
  const { cells } = layOutForm(paper);
  const work = cells.find(({ page, cell }) => page === 0 && cell.stands === 'top' && !cell.signature);
  return Math.max(leastWork, (work?.height ?? 0) / mm(1) - tolerance);
};

/**
 * Prints a paper as a Word document: 附件2 with real merged cells, fonts embedded as subsets, seals and QR code as
 * pictures. Characters that no font holds are printed as 〓.
 */
export const renderFormWord = async (paper: FormPaper): Promise<Buffer> => {
  const writer = new Writer();
  const name = paper.studioName || paper.leaderName;
  const title = layOutForm(paper).titleLines.map(({ text }) =>
    writer.paragraph(text, {
      size: titleStyle.size,
      leading: titleStyle.leading,
      weight: 'bold',
      align: 'centre',
    }),
  );
  const annexes = paper.annexes.flatMap((annex, at) => [
    new Paragraph({
      children: writer.runs(annex.title, { size: 14, weight: 'bold' }),
      pageBreakBefore: at === 0,
      keepNext: true,
      spacing: { before: at === 0 ? 0 : twips(6), after: twips(2) },
    }),
    annexTable(writer, annex),
  ]);
  const body = [
    ...title,
    writer.paragraph(`${paperWords.recommendedBy}${paper.recommendedBy}`, { before: 3, leading: 26 }),
    formTable(writer, paper, workHeightOf(paper)),
    ...annexes,
  ];
  const furniture = pageFurniture(writer, paper);
  const fonts = await embeddedFonts(writer);
  const document = new Document({
    title: `${name}申报表`,
    creator: paper.recommendedBy,
    styles: {
      default: { document: { run: { size: 24, font: wordFont(faceNamed('regular').family) } } },
      paragraphStyles: [footStyle],
    },
    fonts: fonts.map((font) => ({ name: font.name, data: font.data })),
    sections: [
      {
        properties: {
          type: SectionType.NEXT_PAGE,
          titlePage: true,
          page: {
            size: { width: twips(210), height: twips(297) },
            margin: {
              top: twips(24),
              bottom: twips(20),
              left: twips(22),
              right: twips(22),
              header: twips(15),
              footer: twips(8),
            },
          },
        },
        ...furniture,
        children: body,
      },
    ],
  });
  return Packer.toBuffer(document, undefined, fontTables(document, fonts));
};
