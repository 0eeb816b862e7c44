import type { Criterion } from '@domain/review/terms';
import { View } from '@tarojs/components';
import { Badge } from '@/components/badge/state-badge';
import { Button } from '@/components/button/button';
import { type Column, Table } from '@/components/table/table';
import type { RankedRow, SheetView } from '../../../cloudfunctions/api/review/review.views';
import styles from '../parts/parts.module.scss';
import { sheetStateNames, sheetTones } from '../parts/sheet-state';
import { historyOf, markOf } from './sheet-words';

export interface SheetsProps {
  readonly sheets: readonly SheetView[];
  readonly criteria: readonly Criterion[];
  readonly row: RankedRow | undefined;
  /** Null once nothing can be changed. */
  readonly onBack: ((sheet: SheetView) => void) | null;
}

interface Line {
  readonly key: string;
  readonly head: string;
  readonly cell: (sheet: SheetView) => React.ReactNode;
}

const linesOf = ({ criteria, row, onBack }: SheetsProps): readonly Line[] => [
  ...criteria.map(
    ({ key, name, weight, full }): Line => ({
      key,
      head: `${name}（${weight}%，满分 ${full}）`,
      cell: ({ marks }) => {
        const mark = marks[key];
        return mark === undefined || mark.halves === null ? (
          '—'
        ) : (
          <View>
            <View className={styles.numbers}>{`${mark.halves / 2}`}</View>
            {mark.comment === '' ? null : <View className={styles.faint}>{mark.comment}</View>}
          </View>
        );
      },
    }),
  ),
  { key: 'remark', head: '总体评价', cell: ({ remark }) => remark || '—' },
  {
    key: 'points',
    head: '折算得分',
    cell: (sheet) => (
      <View className={styles.strong}>
        {sheet.points === null
          ? '—'
          : `${sheet.points}${markOf(sheet, row) === '' ? '' : `（${markOf(sheet, row)}）`}`}
      </View>
    ),
  },
  {
    key: 'state',
    head: '状态',
    cell: (sheet) => (
      <View className={styles.stack}>
        <View>
          <Badge tone={sheetTones[sheet.state.kind]}>{sheetStateNames[sheet.state.kind]}</Badge>
        </View>
        <View className={styles.faint}>{historyOf(sheet)}</View>
        <View className={styles.faint}>{sheet.why}</View>
        {onBack === null || sheet.state.kind !== 'submitted' ? null : (
          <Button kind="quiet" compact icon="undo-2" onTap={() => onBack(sheet)}>
            退回更正
          </Button>
        )}
      </View>
    ),
  },
];

/** Lines of the score sheet down, experts across. */
export const SheetTable = (props: SheetsProps) => {
  const columns: readonly Column<Line>[] = [
    { head: '评分项', cell: ({ head }) => head },
    ...props.sheets.map(
      (sheet): Column<Line> => ({
        head: [sheet.name, sheet.unitName].filter((part) => part !== '').join(' · '),
        cell: ({ cell }) => cell(sheet),
      }),
    ),
  ];
  return <Table label="各位专家的评分" columns={columns} rows={linesOf(props)} keyOf={({ key }) => key} />;
};
