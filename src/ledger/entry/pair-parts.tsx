import { type PairContent, pairStateNames } from '@domain/mentoring/pair';
import { dayWithWeekday } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { Badge } from '@/components/badge/state-badge';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Row } from '@/components/row/row';
import { openPage } from '@/platform/routes';
import { useProcedure } from '@/services/use-procedure';
import type { PairView } from '../../../cloudfunctions/api/mentoring/pair.views';
import { openEntryPage, openForm } from '../open-ledger';
import styles from './facts.module.scss';

export const pairTones = { coming: 'grey', running: 'blue', overdue: 'amber', ended: 'green' } as const;

const reached = ({ aims }: PairContent): string =>
  `${aims.filter(({ reachedOn }) => reachedOn !== '').length} / ${aims.length}`;

/** What only a pair has: how far it has come, its sessions, and its closing assessment. */
export const PairParts = ({ pair }: { readonly pair: PairView }) => {
  const sessions = useProcedure('activity.list', { studioId: pair.studioId, pairId: pair.id });
  const rows = sessions.data?.rows ?? [];
  return (
    <>
      <Card>
        <View className={styles.lead}>
          <Badge tone={pairTones[pair.state]}>{pairStateNames[pair.state]}</Badge>
        </View>
        <View className={styles.figures}>
          {[
            [String(pair.sessions), '次带教'],
            [String(pair.hours), '小时'],
            [reached(pair.content), '目标达成'],
          ].map(([number, words]) => (
            <View key={words} className={styles.figure}>
              <View className={styles.number}>{number}</View>
              <View className={styles.by}>{words}</View>
            </View>
          ))}
        </View>
      </Card>
      <Card title="带教记录" flush>
        {rows.map(({ id, content }) => (
          <Row
            key={id}
            title={content.title}
            text={`${dayWithWeekday(content.startsAt)} · ${content.hours} 小时`}
            onTap={() => openEntryPage('activity', id)}
          />
        ))}
        {rows.length === 0 ? <Row title="还没有记录" text="每次带教记一笔，次数和时长自动累计。" /> : null}
        {pair.may.change && pair.state !== 'ended' ? (
          <View className={styles.say}>
            <View className={styles.actions}>
              <Button
                kind="secondary"
                compact
                icon="plus"
                onTap={() => openPage('ledger/log', { pair: pair.id })}
              >
                记一次带教
              </Button>
              <Button
                kind="secondary"
                compact
                icon="award"
                onTap={() => openForm('pair', { id: pair.id, part: 'assessment' })}
              >
                结束考核
              </Button>
            </View>
          </View>
        ) : null}
      </Card>
    </>
  );
};
