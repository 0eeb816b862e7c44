import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx';
import { faceNamed } from '../fonts/faces';
import { embeddedFonts, fontTables } from '../word/embedded-fonts';
import { twips } from '../word/measures';
import { Writer, wordFont } from '../word/writer';
import type { TitlePaper } from './title-paper';

/** 命名文件: what it says besides the list. */
export interface NamingDocument {
  readonly issuer: string;
  /** 文号 of the document; empty where the office still has to give one. */
  readonly documentNumber: string;
  readonly year: number;
  readonly programme: string;
  readonly addressee: string;
  readonly date: string;
  readonly titles: readonly TitlePaper[];
}

const columns = [
  { title: '序号', share: 8, of: (_: TitlePaper, index: number) => String(index + 1) },
  { title: '工作室名称', share: 34, of: ({ studioName }: TitlePaper) => studioName },
  { title: '领军人物', share: 14, of: ({ leaderName }: TitlePaper) => leaderName },
  { title: '所属单位', share: 24, of: ({ unitName }: TitlePaper) => unitName },
  { title: '编号', share: 20, of: ({ number }: TitlePaper) => number },
] as const;

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const borders = { top: line, bottom: line, left: line, right: line };

const cell = (writer: Writer, text: string, share: number, bold: boolean): TableCell =>
  new TableCell({
    width: { size: share, type: WidthType.PERCENTAGE },
    borders,
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    children: [
      writer.paragraph(text, {
        size: 12,
        leading: 18,
        align: 'centre',
        weight: bold ? 'bold' : 'regular',
      }),
    ],
  });

const listOf = (writer: Writer, titles: readonly TitlePaper[]): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({
        tableHeader: true,
        children: columns.map(({ title, share }) => cell(writer, title, share, true)),
      }),
      ...titles.map(
        (title, index) =>
          new TableRow({
            cantSplit: true,
            children: columns.map(({ share, of }) => cell(writer, of(title, index), share, false)),
          }),
      ),
    ],
  });

/** The document that names the studios of a round, as Word, so that the office can add its number and send it. */
export const renderNamingDocument = async (paper: NamingDocument): Promise<Buffer> => {
  const writer = new Writer();
  const { issuer, documentNumber, year, programme, addressee, date, titles } = paper;
  const body = { size: 16, leading: 28, align: 'both', indent: 2 } as const;
  const children = [
    writer.paragraph(`${issuer}文件`, {
      size: 30,
      leading: 44,
      weight: 'bold',
      colour: 'B3261E',
      align: 'centre',
    }),
    writer.paragraph(documentNumber, { size: 16, leading: 30, align: 'centre', before: 4 }),
    new Paragraph({
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: 'B3261E', space: 1 } },
      alignment: AlignmentType.CENTER,
    }),
    writer.paragraph(`关于命名${year}年度${programme}的决定`, {
      size: 22,
      leading: 34,
      weight: 'bold',
      align: 'centre',
      before: 8,
    }),
    writer.paragraph(addressee, { size: 16, leading: 28, before: 6 }),
    writer.paragraph(
      `根据《${programme}实施办法》，经基层单位推荐、党政部门同意、工会逐级申报、考核评审和公示，决定命名下列 ${titles.length} 个工作室为“${programme}”，颁发牌匾和证书。`,
      body,
    ),
    writer.paragraph(
      '希望被命名的工作室珍惜荣誉，充分发挥领军人物的示范引领作用，开展技术培训、业务交流、名师带徒和技术攻关，不断取得新的成果。',
      body,
    ),
    writer.paragraph('附件：命名名单', { ...body, before: 4 }),
    writer.paragraph(issuer, { size: 16, leading: 28, align: 'right', before: 14 }),
    writer.paragraph(date, { size: 16, leading: 28, align: 'right' }),
    new Paragraph({ pageBreakBefore: true, children: writer.runs('附件', { size: 16 }) }),
    writer.paragraph(`${year}年度命名名单`, {
      size: 20,
      leading: 36,
      weight: 'bold',
      align: 'centre',
    }),
    listOf(writer, titles),
  ];
  const fonts = await embeddedFonts(writer);
  const document = new Document({
    title: `关于命名${year}年度创新工作室的决定`,
    creator: issuer,
    styles: { default: { document: { run: { size: 32, font: wordFont(faceNamed('regular').family) } } } },
    fonts: fonts.map((font) => ({ name: font.name, data: font.data })),
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(210), height: twips(297) },
            margin: { top: twips(37), bottom: twips(35), left: twips(28), right: twips(26) },
          },
        },
        children,
      },
    ],
  });
  return Packer.toBuffer(document, undefined, fontTables(document, fonts));
};
