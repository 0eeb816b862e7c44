import { View } from '@tarojs/components';
import { Badge } from '@/components/badge/state-badge';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import styles from '../parts/parts.module.scss';
import { sheetStateNames, sheetTones } from '../parts/sheet-state';
import type { SheetsProps } from './sheet-table';
import { historyOf, markOf } from './sheet-words';

/** One card an expert, for the phone. */
export const SheetCards = ({ sheets, criteria, row, onBack }: SheetsProps) =>
  sheets.map((sheet) => (
    <Card
      key={sheet.id}
      title={sheet.points === null ? sheet.name : `${sheet.name} ${sheet.points}`}
      aside={<Badge tone={sheetTones[sheet.state.kind]}>{sheetStateNames[sheet.state.kind]}</Badge>}
    >
      <View className={styles.stack}>
        <View className={styles.faint}>
          {[sheet.unitName, sheet.why, markOf(sheet, row)].filter((part) => part !== '').join(' · ')}
        </View>
        {sheet.points === null
          ? null
          : criteria.map(({ key, name, weight, full }) => {
              const mark = sheet.marks[key];
              return (
                <View key={key}>
                  <View>{`${name}（${weight}%）：${mark?.halves == null ? '—' : mark.halves / 2} / ${full}`}</View>
                  {mark === undefined || mark.comment === '' ? null : (
                    <View className={styles.faint}>{mark.comment}</View>
                  )}
                </View>
              );
            })}
        {sheet.remark === '' ? null : <View>{`总体评价：${sheet.remark}`}</View>}
        <View className={styles.faint}>{historyOf(sheet)}</View>
        {onBack === null || sheet.state.kind !== 'submitted' ? null : (
          <Button kind="quiet" compact icon="undo-2" onTap={() => onBack(sheet)}>
            退回更正
          </Button>
        )}
      </View>
    </Card>
  ));
