import {
  dueStateNames,
  type ObligationKind,
  obligationKinds,
  obligationNames,
  pressing,
} from '@domain/due/obligation';
import { View } from '@tarojs/components';
import { Badge } from '@/components/badge/state-badge';
import { Tap } from '@/components/tap/tap';
import { dueDetail, dueTones, pageOf } from '@/due/due-words';
import { openPage } from '@/platform/routes';
import type { DueRow } from '../../../cloudfunctions/api/due/due.views';
import styles from './due.module.scss';

const Cell = ({ row, kind }: { readonly row: DueRow; readonly kind: ObligationKind }) => {
  const some = row.obligations.filter((one) => one.kind === kind);
  const state = pressing(some);
  const first = some.find((one) => one.state === state);
  if (first === undefined) return <View className={styles.cell} role="cell" />;
  const badge = <Badge tone={dueTones[state]}>{dueStateNames[state]}</Badge>;
  const open = state === 'later' ? undefined : pageOf(row.studioId, first, false);
  return (
    <View className={styles.cell} role="cell">
      {open === undefined ? (
        badge
      ) : (
        <Tap role="link" label={`${row.studioName}${first.title}：${dueStateNames[state]}`} onTap={open}>
          {badge}
        </Tap>
      )}
      {state === 'done' ? null : <View className={styles.detail}>{dueDetail(first)}</View>}
    </View>
  );
};

/** Every obligation of each studio in one table, due as well as done. */
export const DueTable = ({ rows }: { readonly rows: readonly DueRow[] }) => (
  <View className={styles.table} role="table" aria-label="该做的事">
    <View className={styles.row} role="row">
      <View className={styles.first} role="columnheader">
        工作室
      </View>
      {obligationKinds.map((kind) => (
        <View key={kind} className={styles.cell} role="columnheader">
          {obligationNames[kind]}
        </View>
      ))}
    </View>
    {rows.map((row) => (
      <View key={row.studioId} className={styles.row} role="row">
        <View className={styles.first} role="cell">
          <Tap role="link" onTap={() => openPage('ledger/studio', { id: row.studioId })}>
            {row.studioName}
          </Tap>
          <View className={styles.detail}>{row.unitName}</View>
        </View>
        {obligationKinds.map((kind) => (
          <Cell key={kind} row={row} kind={kind} />
        ))}
      </View>
    ))}
  </View>
);
