import { yuan } from '@domain/subsidy/subsidy';
import { subsidyStateWords } from '@domain/subsidy/words';
import { View } from '@tarojs/components';
import { Badge } from '@/components/badge/state-badge';
import { classes } from '@/components/classes';
import { Tap } from '@/components/tap/tap';
import { openPage } from '@/platform/routes';
import type { SubsidyView } from '../../../cloudfunctions/api/subsidy/subsidy-view';
import styles from '../parts/table.module.scss';
import { flagsOf } from './flags';

const sum = (fen: number): string => `${fen < 0 ? '−' : ''}${yuan(Math.abs(fen))}`;

const columns: readonly {
  readonly head: string;
  readonly share: number;
  readonly numeric?: true;
  readonly text: (one: SubsidyView) => string;
}[] = [
  { head: '工作室', share: 2.6, text: ({ studioName }) => studioName },
  { head: '单位', share: 1.8, text: ({ unitName }) => unitName },
  { head: '状态', share: 1.3, text: subsidyStateWords },
  { head: '收到（元）', share: 1.1, numeric: true, text: ({ settlement }) => sum(settlement.received) },
  { head: '支出（元）', share: 1.1, numeric: true, text: ({ settlement }) => sum(settlement.spent) },
  { head: '结余（元）', share: 1.1, numeric: true, text: ({ settlement }) => sum(settlement.balance) },
];
const flex = (share: number) => ({ flex: `${share} 1 0` });

/** Every studio's account at the desk. */
export const SettlementTable = ({ subsidies }: { readonly subsidies: readonly SubsidyView[] }) => (
  <View className={styles.table} role="table" aria-label="补助结算">
    <View className={classes(styles.row, styles.heads)} role="row">
      {columns.map(({ head, share, numeric }) => (
        <View
          key={head}
          className={classes(styles.cell, numeric && styles.numeric)}
          style={flex(share)}
          role="columnheader"
        >
          {head}
        </View>
      ))}
      <View className={styles.cell} style={flex(1.4)} role="columnheader">
        提示
      </View>
    </View>
    {subsidies.map((one) => (
      <View
        key={one.id}
        className={classes(styles.row, styles.link)}
        role="row"
        onClick={() => openPage('naming/account', { id: one.id })}
      >
        {columns.map(({ head, share, numeric, text }, index) => (
          <View
            key={head}
            className={classes(styles.cell, numeric && styles.numeric)}
            style={flex(share)}
            role="cell"
          >
            {index === 0 ? (
              <Tap className={styles.first} role="link" onTap={() => undefined}>
                {text(one)}
              </Tap>
            ) : (
              text(one)
            )}
          </View>
        ))}
        <View className={styles.cell} style={flex(1.4)} role="cell">
          {flagsOf(one).map(({ words, tone }) => (
            <Badge key={words} tone={tone}>
              {words}
            </Badge>
          ))}
        </View>
      </View>
    ))}
  </View>
);
