import type { FormPaper, OpinionBox } from '../paper/form-paper';
import { formColumns, formWidth, labelLines } from '../paper/labels';
import { mm } from './millimetres';
import { type Cell, cellOf, type Group, type Row } from './table';

/** Left edge of every table, millimetres from the paper's edge. */
export const leftEdge = (210 - formWidth) / 2;

const { label: labelWidth, value: valueWidth, half } = formColumns;
const edges = {
  label: mm(leftEdge),
  value: mm(leftEdge + labelWidth),
  secondLabel: mm(leftEdge + labelWidth + valueWidth),
  secondValue: mm(leftEdge + labelWidth + valueWidth + 2 * half),
};
const contentWidth = mm(formWidth - labelWidth);

/** Heights in millimetres. */
const least = { row: 15, team: 9.5, work: 64, heading: 9, opinion: 62, sealed: 47 } as const;

const labelCell = (text: string): Cell => cellOf(edges.label, mm(labelWidth), labelLines(text));
const plain = (rows: readonly Row[], label: string): Group => ({
  label: labelCell(label),
  rows,
  heading: 0,
  fills: false,
});
const rowOf = (cells: readonly Cell[], height: number, flows = false): Row => ({
  cells,
  least: mm(height),
  flows,
});

const pairRow = (label: string, value: string, secondLabel: string, secondValue: string): Group =>
  plain(
    [
      rowOf(
        [
          cellOf(edges.value, mm(valueWidth), value),
          cellOf(edges.secondLabel, mm(2 * half), labelLines(secondLabel)),
          // Several titles are a list: smaller, and set from the left.
          secondValue.length > 24
            ? cellOf(edges.secondValue, mm(valueWidth), secondValue, {
                size: 10.5,
                align: 'left',
                leading: 15,
              })
            : cellOf(edges.secondValue, mm(valueWidth), secondValue),
        ],
        least.row,
      ),
    ],
    label,
  );

const teamRows = (team: readonly string[]): Group =>
  plain(
    team.map((line) => rowOf([cellOf(edges.value, contentWidth, line, { align: 'left' })], least.team)),
    '创新团队人员构成情况',
  );

const workRow = ({ work, workLabel }: FormPaper): Group => ({
  label: labelCell(workLabel),
  rows: [
    rowOf(
      [cellOf(edges.value, contentWidth, work, { align: 'left', stands: 'top', indent: 2, leading: 20 })],
      least.work,
      true,
    ),
  ],
  heading: 0,
  fills: true,
});

const opinionCell = (x: number, width: number, box: OpinionBox): Cell => {
  const text = box.opinion?.text ?? '';
  const size = text.length > 90 ? 10.5 : 12;
  return cellOf(x, width, text, {
    size,
    leading: size * 1.6,
    align: 'left',
    stands: 'top',
    indent: 2,
    signature: { box, height: mm(least.sealed) },
  });
};

const unitGroup = (boxes: readonly OpinionBox[]): Group => {
  const width = contentWidth / Math.max(1, boxes.length);
  const at = (index: number) => edges.value + index * width;
  return {
    label: labelCell('所在单位工会及党政部门意见'),
    rows: [
      rowOf(
        boxes.map((box, index) => cellOf(at(index), width, box.heading)),
        least.heading,
      ),
      rowOf(
        boxes.map((box, index) => opinionCell(at(index), width, box)),
        least.opinion,
      ),
    ],
    heading: 1,
    fills: false,
  };
};

const singleBox = (label: string, box: OpinionBox): Group =>
  plain([rowOf([opinionCell(edges.value, contentWidth, box)], least.opinion)], label);

/** The rows of 附件2 from 创新工作室名称 to 教科文卫体工会意见, in points on A4. */
export const formGroups = (paper: FormPaper): readonly Group[] => [
  pairRow('创新工作室名称', paper.studioName, '联系电话', paper.phone),
  pairRow('领军人物姓名', paper.leaderName, '所获称号', paper.titles),
  pairRow('所属单位', paper.unitName, '单位所属产业', paper.industry),
  teamRows(paper.team),
  workRow(paper),
  ...(paper.unitOpinions.length > 0 ? [unitGroup(paper.unitOpinions)] : []),
  ...paper.unionsBetween.map((box) => singleBox('上级工会意见', box)),
  singleBox(paper.industryLabel, paper.industryOpinion),
];
