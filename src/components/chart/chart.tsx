import { View } from '@tarojs/components';
import { classes } from '../classes';
import styles from './chart.module.scss';

const colours = [styles.c0, styles.c1, styles.c2, styles.c3, styles.c4, styles.c5];
const percent = (value: number, most: number): string =>
  `${most === 0 ? 0 : Math.round((value / most) * 1000) / 10}%`;

interface Column {
  /** Below the column: `1月`. */
  readonly name: string;
  /** One value a series, in the order of the names. */
  readonly values: readonly number[];
}

interface ColumnsProps {
  /** What is drawn, for a screen reader: `按月活动次数`. */
  readonly label: string;
  readonly unit: string;
  readonly series: readonly string[];
  readonly columns: readonly Column[];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The share of a column's height that the tallest takes; its number stands above it. */
const tallest = 128;

/** Stacked columns, as elements of the page: they follow the font size, the dark colours and a screen reader. */
export const Columns = ({ label, unit, series, columns }: ColumnsProps) => {
  const most = Math.max(...columns.map(({ values }) => sum(values)), 0);
  const used = series.map((_, index) => columns.some(({ values }) => (values[index] ?? 0) > 0));
  return (
    <View>
      <View className={styles.months} role="list" aria-label={label}>
        {columns.map(({ name, values }) => {
          const total = sum(values);
          const parts = series
            .map((one, index) => `${one} ${values[index] ?? 0}`)
            .filter((_, index) => (values[index] ?? 0) > 0);
          return (
            <View
              key={name}
              className={styles.month}
              role="listitem"
              aria-label={`${name}，共 ${total} ${unit}${parts.length === 0 ? '' : `：${parts.join('，')}`}`}
            >
              <View className={styles.count}>{total === 0 ? '' : total}</View>
              <View className={styles.stack}>
                {values.map((value, index) => (
                  <View
                    key={series[index]}
                    className={colours[index % colours.length]}
                    style={{ height: `${most === 0 ? 0 : Math.round((value / most) * tallest)}px` }}
                  />
                ))}
              </View>
              <View className={styles.name}>{name}</View>
            </View>
          );
        })}
      </View>
      {series.length < 2 ? null : (
        <View className={styles.legend} aria-hidden>
          {series.map((name, index) =>
            used[index] ? (
              <View key={name} className={styles.key}>
                <View className={classes(styles.swatch, colours[index % colours.length])} />
                {name}
              </View>
            ) : null,
          )}
        </View>
      )}
    </View>
  );
};

interface BarsProps {
  readonly label: string;
  readonly unit: string;
  readonly bars: readonly { readonly name: string; readonly value: number }[];
  /** Names are long: they get more of the width. */
  readonly long?: boolean;
}

/** Bars from left to right, each with its name and number. */
export const Bars = ({ label, unit, bars, long = false }: BarsProps) => {
  const most = Math.max(...bars.map(({ value }) => value), 0);
  return (
    <View role="list" aria-label={label}>
      {bars.map(({ name, value }) => (
        <View key={name} className={styles.bar} role="listitem" aria-label={`${name} ${value} ${unit}`}>
          <View className={classes(styles.label, long && styles.long)}>{name}</View>
          <View className={styles.track}>
            <View className={classes(styles.fill, styles.c0)} style={{ width: percent(value, most) }} />
          </View>
          <View className={styles.value}>{`${value} ${unit}`}</View>
        </View>
      ))}
    </View>
  );
};
