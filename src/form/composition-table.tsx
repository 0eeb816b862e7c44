import type { Composition } from '@domain/form/composition';
import { View } from '@tarojs/components';
import styles from './composition-table.module.scss';

/** The three lines of the form's row 4. */
const lines = (c: Composition): readonly (readonly (readonly [string, string])[])[] => [
  [
    ['共', `${c.total} 人`],
    ['男', `${c.men} 人`],
    ['女', `${c.women} 人`],
    ['平均年龄', c.averageAge === null ? '—' : `${c.averageAge} 岁`],
  ],
  [
    ['中级', `${c.intermediate} 人`],
    ['高级', `${c.senior} 人`],
  ],
  [
    ['大专以上', `${c.collegeOrAbove} 人`],
    ['本科', `${c.bachelor} 人`],
    ['硕士', `${c.master} 人`],
    ['博士', `${c.doctor} 人`],
  ],
];

/** Row 4 of the form, counted from the roster. */
export const CompositionTable = ({ composition }: { readonly composition: Composition }) => (
  <View className={styles.table}>
    <View className={styles.head}>人员构成（由名册自动统计）</View>
    {lines(composition).map((line) => (
      <View key={line[0]?.[0]} className={styles.figures}>
        {line.map(([name, value]) => (
          <View key={name} className={styles.figure}>
            <View className={styles.name}>{name}</View>
            <View className={styles.value}>{value}</View>
          </View>
        ))}
      </View>
    ))}
  </View>
);
