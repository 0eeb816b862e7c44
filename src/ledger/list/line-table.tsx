import type { EntryKind } from '@domain/ledger/entry';
import { View } from '@tarojs/components';
import { classes } from '@/components/classes';
import { Tap } from '@/components/tap/tap';
import { Windowed } from '@/components/windowed/windowed';
import { openEntryPage } from '../open-ledger';
import { type LedgerColumn, ledgerColumns } from './columns';
import { LineBadges } from './line-row';
import styles from './list.module.scss';
import type { Line } from './use-entries';

interface Props {
  readonly kind: EntryKind;
  readonly lines: readonly Line[];
  /** By head of the column; at the foot of the table. */
  readonly sums: Readonly<Record<string, string>>;
}

const width = ({ share }: Pick<LedgerColumn, 'share'>) => ({ flex: `${share} 1 0` });

/** A ledger at the desk. */
export const LineTable = ({ kind, lines, sums }: Props) => {
  const columns = ledgerColumns[kind];
  const cell = ({ numeric }: LedgerColumn) => classes(styles.cell, numeric === true && styles.numeric);
  return (
    <View className={styles.table} role="table">
      <View className={classes(styles.row, styles.heads)} role="row">
        {columns.map((column) => (
          <View key={column.head} className={cell(column)} style={width(column)} role="columnheader">
            {column.head}
          </View>
        ))}
        <View className={styles.cell} style={width({ share: 1.4 })} role="columnheader">
          状态
        </View>
      </View>
      <Windowed
        name="line"
        items={lines}
        draw={(line) => (
          <View
            key={line.id}
            className={classes(styles.row, styles.link)}
            role="row"
            onClick={() => openEntryPage(kind, line.id)}
          >
            {columns.map((column, index) => (
              <View key={column.head} className={cell(column)} style={width(column)} role="cell">
                {index === 0 ? (
                  <Tap className={styles.first} role="link" onTap={() => undefined}>
                    {column.text(line.content as never)}
                  </Tap>
                ) : (
                  column.text(line.content as never)
                )}
              </View>
            ))}
            <View className={styles.cell} style={width({ share: 1.4 })} role="cell">
              <LineBadges line={line} />
            </View>
          </View>
        )}
      />
      {Object.keys(sums).length === 0 ? null : (
        <View className={classes(styles.row, styles.sumRow)} role="row">
          {columns.map((column, index) => (
            <View key={column.head} className={cell(column)} style={width(column)} role="cell">
              {sums[column.head] ?? (index === 0 ? '合计' : '')}
            </View>
          ))}
          <View className={styles.cell} style={width({ share: 1.4 })} role="cell" />
        </View>
      )}
    </View>
  );
};
