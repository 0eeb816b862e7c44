import { View } from '@tarojs/components';
import { Badge } from '@/components/badge/state-badge';
import { classes } from '@/components/classes';
import { Tap } from '@/components/tap/tap';
import { openPage } from '@/platform/routes';
import type { ManagementRow } from '../../../cloudfunctions/api/ledger/ledger.views';
import styles from '../list/list.module.scss';
import { activityWords, resultsOf } from './studio-row';

interface Column {
  readonly head: string;
  readonly share: number;
  readonly text: (row: ManagementRow) => string;
  readonly numeric?: true;
}

const columns: readonly Column[] = [
  { head: '工作室', share: 2.4, text: ({ name }) => name },
  { head: '单位', share: 1.8, text: ({ unitName }) => unitName },
  { head: '成员', share: 0.7, numeric: true, text: ({ members }) => String(members) },
  { head: '活动', share: 0.7, numeric: true, text: ({ activities }) => String(activities) },
  { head: '小时', share: 0.8, numeric: true, text: ({ hours }) => String(hours) },
  { head: '带教', share: 0.8, numeric: true, text: ({ mentoringHours }) => String(mentoringHours) },
  { head: '课题', share: 0.7, numeric: true, text: ({ projects }) => String(projects) },
  { head: '成果', share: 0.7, numeric: true, text: (row) => String(resultsOf(row)) },
];
const flex = (share: number) => ({ flex: `${share} 1 0` });

/** The management ledger at the desk (二(二)2). */
export const StudioTable = ({ rows }: { readonly rows: readonly ManagementRow[] }) => {
  const cell = ({ numeric }: Column) => classes(styles.cell, numeric && styles.numeric);
  return (
    <View className={styles.table} role="table" aria-label="管理台账">
      <View className={classes(styles.row, styles.heads)} role="row">
        {columns.map((column) => (
          <View key={column.head} className={cell(column)} style={flex(column.share)} role="columnheader">
            {column.head}
          </View>
        ))}
        <View className={styles.cell} style={flex(1.5)} role="columnheader">
          最近记录
        </View>
        <View className={styles.cell} style={flex(2.6)} role="columnheader">
          还缺什么
        </View>
      </View>
      {rows.map((row) => {
        const { words, tone } = activityWords(row);
        return (
          <View
            key={row.studioId}
            className={classes(styles.row, styles.link)}
            role="row"
            onClick={() => openPage('ledger/studio', { id: row.studioId })}
          >
            {columns.map((column, index) => (
              <View key={column.head} className={cell(column)} style={flex(column.share)} role="cell">
                {index === 0 ? (
                  <Tap className={styles.first} role="link" onTap={() => undefined}>
                    {column.text(row)}
                  </Tap>
                ) : (
                  column.text(row)
                )}
              </View>
            ))}
            <View className={styles.cell} style={flex(1.5)} role="cell">
              <Badge tone={tone}>{words}</Badge>
            </View>
            <View className={styles.cell} style={flex(2.6)} role="cell">
              {row.missing.length === 0 ? '齐全' : row.missing.map(({ message }) => message).join('；')}
            </View>
          </View>
        );
      })}
    </View>
  );
};
