import {
  outcomeNames,
  outcomes,
  type ReportedGroup,
  type RoundReport,
  stepNames,
} from '@domain/round/report';
import { writeXlsx } from 'hucre/xlsx';

type Cell = string | number;

const groupRows = (what: string, groups: readonly ReportedGroup[], report: RoundReport): Cell[][] => [
  [what, '申报数', ...outcomes.map((outcome) => outcomeNames[outcome])],
  ...groups.map(({ name, all, fared }) => [name, all, ...outcomes.map((outcome) => fared[outcome])]),
  ['合计', report.all, ...outcomes.map((outcome) => report.fared[outcome])],
];

const widths = [36, ...Array.from({ length: outcomes.length + 1 }, () => 10)];

/** The report of a round as an Excel workbook: one sheet a view, numbers as numbers. */
export const reportWorkbook = async (report: RoundReport): Promise<Buffer> => {
  const sheets: readonly (readonly [string, Cell[][]])[] = [
    ['按直属工会', groupRows('直属工会', report.byUnion, report)],
    ['按单位', groupRows('单位', report.byUnit, report)],
    ['按产业', groupRows('产业', report.byIndustry, report)],
    [
      '各环节用时',
      [
        ['环节', '经过的申报数', '平均天数', '最长天数'],
        ...report.steps.map(({ step, applications, mean, longest }) => [
          stepNames[step],
          applications,
          mean,
          longest,
        ]),
      ],
    ],
  ];
  const content = await writeXlsx({
    sheets: sheets.map(([name, rows]) => ({
      name,
      rows,
      columns: widths.map((width) => ({ width })),
      freezePane: { rows: 1 },
    })),
  });
  return Buffer.from(content);
};
