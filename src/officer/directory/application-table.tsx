import { View } from '@tarojs/components';
import { StateBadge } from '@/components/badge/state-badge';
import { classes } from '@/components/classes';
import { Tap } from '@/components/tap/tap';
import { serverNow } from '@/services/server-time';
import type { ApplicationSummary } from '../../../cloudfunctions/api/application/application.views';
import type { Filters } from '../applications/filters';
import { openApplication } from '../open-application';
import styles from './application-table.module.scss';
import { sinceWords } from './since-words';

interface Props {
  readonly rows: readonly ApplicationSummary[];
  readonly filters: Filters;
}

const heads = ['工作室', '领军人物', '单位', '产业', '状态', '时间'] as const;

/** The desk's list. The name opens the application; so does a tap anywhere in its row. */
export const ApplicationTable = ({ rows, filters }: Props) => {
  const now = serverNow();
  return (
    <View className={styles.table} role="table" aria-label="申报">
      <View className={classes(styles.row, styles.heads)} role="row">
        {heads.map((head) => (
          <View key={head} className={styles.cell} role="columnheader">
            {head}
          </View>
        ))}
      </View>
      {rows.map((row) => (
        <View
          key={row.id}
          className={classes(styles.row, styles.link)}
          role="row"
          onClick={() => openApplication(row.id, filters)}
        >
          <View className={styles.cell} role="cell">
            <Tap className={styles.name} role="link" onTap={() => undefined}>
              {row.studioName || '（未命名）'}
            </Tap>
          </View>
          <View className={classes(styles.cell, styles.short)} role="cell">
            {row.leaderName}
          </View>
          <View className={styles.cell} role="cell">
            {row.unitName}
          </View>
          <View className={classes(styles.cell, styles.short)} role="cell">
            {row.industry}
          </View>
          <View className={styles.cell} role="cell">
            <StateBadge phase={row.phase} words={row.stateWords} />
          </View>
          <View className={classes(styles.cell, styles.since)} role="cell">
            {sinceWords(row, now)}
          </View>
        </View>
      ))}
    </View>
  );
};
