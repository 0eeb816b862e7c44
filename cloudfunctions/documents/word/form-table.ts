import { AlignmentType, Table, TableLayoutType, type TableRow, WidthType } from 'docx';
import type { FormPaper } from '../paper/form-paper';
import { formColumns, formWidth, labelLines } from '../paper/labels';
import { rule, wordCell, wordRow } from './cells';
import { twips } from './measures';
import { type BoxShape, opinionRows } from './opinion-rows';
import type { Writer } from './writer';

/**
 * Columns of the grid in millimetres: every edge of 附件2's cells lies on one of theirs. Label 30; value 53; second
 * label 30; value 53; two boxes of 68, each of giver 23 and seal 45.
 */
const grid = [30, 23, 30, 15, 15, 8, 45] as const;
const { label: labelWidth, value: valueWidth, half } = formColumns;
const contentWidth = formWidth - labelWidth;

const leftBox: BoxShape = { giver: 23, giverSpan: 1, seal: 45, sealSpan: 2 };
const rightBox: BoxShape = { giver: 23, giverSpan: 2, seal: 45, sealSpan: 1 };
const wholeBox: BoxShape = { giver: contentWidth - 45, giverSpan: 5, seal: 45, sealSpan: 1 };

const tableOf = (columns: readonly number[], rows: readonly TableRow[]): Table =>
  new Table({
    rows,
    columnWidths: columns.map(twips),
    width: { size: twips(formWidth), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: {
      top: rule,
      bottom: rule,
      left: rule,
      right: rule,
      insideHorizontal: rule,
      insideVertical: rule,
    },
  });

/** 附件2's table with real merged cells. @param workHeight least height of the long text's row, millimetres */
export const formTable = (writer: Writer, paper: FormPaper, workHeight: number): Table => {
  const label = (text: string, rows = 1, width: number = labelWidth, span = 1) =>
    wordCell(writer.paragraphs(labelLines(text), { align: 'centre', leading: 18 }), { width, rows, span });
  const value = (text: string) =>
    text.length > 24
      ? wordCell(writer.paragraphs(text, { size: 10.5, leading: 15 }), { width: valueWidth, span: 2 })
      : wordCell(writer.paragraphs(text, { align: 'centre', leading: 18 }), { width: valueWidth, span: 2 });
  const pair = (first: string, firstValue: string, second: string, secondValue: string) =>
    wordRow([label(first), value(firstValue), label(second, 1, 2 * half, 2), value(secondValue)], 15);
  const team = paper.team.map((line, at) =>
    wordRow(
      [
        ...(at === 0 ? [label('创新团队人员构成情况', paper.team.length)] : []),
        wordCell([writer.paragraph(line, { leading: 18 })], { width: contentWidth, span: 6 }),
      ],
      9.5,
    ),
  );
  const [first, second] = paper.unitOpinions;
  const unitBoxes =
    first && second
      ? ([
          [first, leftBox],
          [second, rightBox],
        ] as const)
      : paper.unitOpinions.map((box) => [box, wholeBox] as const);
  return tableOf(grid, [
    pair('创新工作室名称', paper.studioName, '联系电话', paper.phone),
    pair('领军人物姓名', paper.leaderName, '所获称号', paper.titles),
    pair('所属单位', paper.unitName, '单位所属产业', paper.industry),
    ...team,
    wordRow(
      [
        label(paper.workLabel),
        wordCell(writer.paragraphs(paper.work, { align: 'both', indent: 2, leading: 20 }), {
          width: contentWidth,
          span: 6,
          stands: 'top',
        }),
      ],
      workHeight,
      { splits: true },
    ),
    ...(unitBoxes.length > 0 ? opinionRows(writer, '所在单位工会及党政部门意见', unitBoxes, true) : []),
    ...paper.unionsBetween.flatMap((box) => opinionRows(writer, '上级工会意见', [[box, wholeBox]], false)),
    ...opinionRows(writer, paper.industryLabel, [[paper.industryOpinion, wholeBox]], false),
  ]);
};

/** One annex: its heading row is printed again on every page. */
export const annexTable = (writer: Writer, annex: FormPaper['annexes'][number]): Table => {
  const rowOf = (values: readonly string[], head: boolean) =>
    wordRow(
      annex.columns.map(({ width, align }, at) =>
        wordCell(
          writer.paragraphs(values[at] ?? '', {
            size: 10.5,
            leading: 15,
            align: head ? 'centre' : align,
            weight: head ? 'bold' : 'regular',
          }),
          { width },
        ),
      ),
      8,
      { head },
    );
  return tableOf(
    annex.columns.map(({ width }) => width),
    [
      rowOf(
        annex.columns.map(({ heading }) => heading),
        true,
      ),
      ...annex.rows.map((row) => rowOf(row, false)),
    ],
  );
};
