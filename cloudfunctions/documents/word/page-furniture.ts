import {
  AlignmentType,
  Footer,
  Header,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { FormPaper, PaperVersion } from '../paper/form-paper';
import { formWidth, paperWords } from '../paper/labels';
import { noRule } from './cells';
import { twips } from './measures';
import { qrPicture } from './pictures';
import { Watermark } from './watermark';
import type { Writer } from './writer';

const faint = '555555';

/** The style of the page numbers. */
export const footStyle = {
  id: 'Foot',
  name: 'Foot',
  basedOn: 'Normal',
  run: { size: 18, color: faint },
} as const;

const qrSide = 21;
const none = { top: noRule, bottom: noRule, left: noRule, right: noRule };

const pageNumber = (writer: Writer): Paragraph => {
  const style = { size: 9, colour: faint };
  const field = (which: (typeof PageNumber)[keyof typeof PageNumber]) => new TextRun({ children: [which] });
  return new Paragraph({
    // Readers take a field's looks from its paragraph's style.
    style: footStyle.id,
    alignment: AlignmentType.CENTER,
    children: [
      ...writer.runs('第 ', style),
      field(PageNumber.CURRENT),
      ...writer.runs(' 页　共 ', style),
      field(PageNumber.TOTAL_PAGES),
      ...writer.runs(' 页', style),
    ],
  });
};

const versionWords = ({ number, code }: PaperVersion): string => `第 ${number} 版　表格编号 ${code}`;

const codeTable = (writer: Writer, version: PaperVersion): Table => {
  const cell = (children: Paragraph[], width: number) =>
    new TableCell({
      children,
      width: { size: twips(width), type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      borders: none,
      margins: { marginUnitType: WidthType.DXA, left: 0, right: 0, top: 0, bottom: 0 },
    });
  const aside = { size: 9, leading: 15, align: 'right', colour: faint } as const;
  const words = formWidth - qrSide - 1;
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: twips(formWidth), type: WidthType.DXA },
    columnWidths: [twips(words), twips(qrSide + 1)],
    borders: { ...none, insideHorizontal: noRule, insideVertical: noRule },
    rows: [
      new TableRow({
        children: [
          cell(
            [
              writer.paragraph(paperWords.scan, { size: 10, leading: 16, align: 'right' }),
              writer.paragraph(versionWords(version), aside),
              writer.paragraph(`提交时间 ${version.submittedAt}`, aside),
            ],
            words,
          ),
          cell(
            [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                children: [qrPicture(version.checkUrl, qrSide)],
              }),
            ],
            qrSide + 1,
          ),
        ],
      }),
    ],
  });
};

/** Watermark, continuation heading, version code and page numbers: what stands around the text of the pages. */
export const pageFurniture = (writer: Writer, paper: FormPaper) => {
  const mark = () => (paper.version ? [] : [new Watermark()]);
  const name = paper.studioName || paper.leaderName;
  const continued = `${name}申报表${paperWords.continued}`;
  const { version } = paper;
  return {
    headers: {
      first: new Header({ children: [new Paragraph({ children: mark() })] }),
      default: new Header({
        children: [writer.paragraph(continued, { size: 10.5, align: 'centre' }, mark())],
      }),
    },
    footers: {
      first: new Footer({
        children: version ? [codeTable(writer, version), pageNumber(writer)] : [pageNumber(writer)],
      }),
      default: new Footer({
        children: [
          ...(version
            ? [writer.paragraph(versionWords(version), { size: 9, align: 'right', colour: faint })]
            : []),
          pageNumber(writer),
        ],
      }),
    },
  };
};
