import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { classes } from '../classes';
import { Tap } from '../tap/tap';
import styles from './table.module.scss';

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand at the right, one below the other. */
  readonly numeric?: boolean;
  /** Never broken into lines. */
  readonly short?: boolean;
}

interface Props<Row> {
  /** What is listed, for a screen reader. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Makes every row a link; its first cell is the one that a keyboard reaches. */
  readonly onOpen?: (row: Row) => void;
  /** Rows that come before a line drawn across the table; null for none. */
  readonly lineAfter?: number | null;
}

/** A table at the desk: as many columns as there are questions, one row a thing. */
export const Table = <Row,>({ label, columns, rows, keyOf, onOpen, lineAfter = null }: Props<Row>) => {
  const cell = ({ numeric, short }: Column<Row>) =>
    classes(styles.cell, numeric === true && styles.numeric, short === true && styles.short);
  return (
    <View className={styles.frame}>
      <View className={styles.table} role="table" aria-label={label}>
        <View className={classes(styles.row, styles.heads)} role="row">
          {columns.map((column) => (
            <View key={column.head} className={cell(column)} role="columnheader">
              {column.head}
            </View>
          ))}
        </View>
        {rows.map((row, index) => (
          <View
            key={keyOf(row)}
            className={classes(
              styles.row,
              onOpen !== undefined && styles.link,
              index + 1 === lineAfter && styles.lined,
            )}
            role="row"
            {...(onOpen === undefined ? {} : { onClick: () => onOpen(row) })}
          >
            {columns.map((column, place) => (
              <View key={column.head} className={cell(column)} role="cell">
                {place === 0 && onOpen !== undefined ? (
                  <Tap className={styles.first} role="link" onTap={() => undefined}>
                    {column.cell(row)}
                  </Tap>
                ) : (
                  column.cell(row)
                )}
              </View>
            ))}
          </View>
        ))}
      </View>
    </View>
  );
};
