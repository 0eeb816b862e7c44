import { BorderStyle, Document, Packer, type Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import { faceNamed } from '../fonts/faces';
import { embeddedFonts, fontTables } from '../word/embedded-fonts';
import { twips } from '../word/measures';
import { Writer, wordFont } from '../word/writer';
import type { Report, ReportPart, ReportTable } from './report';

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const borders = { top: line, bottom: line, left: line, right: line };

const cellOf = (writer: Writer, text: string, share: number, bold: boolean): TableCell =>
  new TableCell({
    width: { size: share, type: WidthType.PERCENTAGE },
    borders,
    margins: { top: 50, bottom: 50, left: 70, right: 70 },
    children: writer.paragraphs(text, { size: 10, leading: 14.5, weight: bold ? 'bold' : 'regular' }),
  });

const tableOf = (writer: Writer, { columns, rows }: ReportTable): Table => {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const shares = columns.map(({ share }) => (100 * share) / whole);
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({
        tableHeader: true,
        children: columns.map(({ heading }, index) => cellOf(writer, heading, shares[index] ?? 0, true)),
      }),
      ...rows.map(
        (texts) =>
          new TableRow({
            children: texts.map((text, index) => cellOf(writer, text, shares[index] ?? 0, false)),
          }),
      ),
    ],
  });
};

const partsOf = (writer: Writer, part: ReportPart): readonly (Paragraph | Table)[] => {
  switch (part.kind) {
    case 'heading':
      return [
        writer.paragraph(part.text, { size: 14, leading: 24, weight: 'bold', before: 3, keepNext: true }),
      ];
    case 'text':
      return writer.paragraphs(part.text, { size: 12, leading: 20, indent: 2, align: 'both' });
    case 'table':
      return [tableOf(writer, part)];
    default: {
      const never: never = part;
      return never;
    }
  }
};

/** Prints a report as a Word document on A4, with real tables and fonts embedded. */
export const renderReportWord = async ({ title, note, parts }: Report): Promise<Buffer> => {
  const writer = new Writer();
  const children = [
    writer.paragraph(title, { size: 19, leading: 29, weight: 'bold', align: 'centre' }),
    writer.paragraph(note, { size: 10, leading: 18, colour: '555555', align: 'centre' }),
    ...parts.flatMap((part) => partsOf(writer, part)),
  ];
  const fonts = await embeddedFonts(writer);
  const document = new Document({
    title,
    styles: { default: { document: { run: { size: 24, font: wordFont(faceNamed('regular').family) } } } },
    fonts: fonts.map((font) => ({ name: font.name, data: font.data })),
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(210), height: twips(297) },
            margin: { top: twips(26), bottom: twips(22), left: twips(22), right: twips(22) },
          },
        },
        children,
      },
    ],
  });
  return Packer.toBuffer(document, undefined, fontTables(document, fonts));
};
