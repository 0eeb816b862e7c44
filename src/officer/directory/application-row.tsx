import { View } from '@tarojs/components';
import { StateBadge } from '@/components/badge/state-badge';
import { Tap } from '@/components/tap/tap';
import { serverNow } from '@/services/server-time';
import type { ApplicationSummary } from '../../../cloudfunctions/api/application/application.views';
import type { Filters } from '../applications/filters';
import { openApplication } from '../open-application';
import styles from './application-row.module.scss';
import { sinceWords } from './since-words';

interface Props {
  readonly row: ApplicationSummary;
  readonly filters: Filters;
}

/** One application in the phone's list. */
export const ApplicationRow = ({ row, filters }: Props) => {
  const { id, studioName, leaderName, unitName, phase, stateWords } = row;
  const name = studioName || `${leaderName}的申报`;
  return (
    <Tap className={styles.row} pressedClass={styles.pressed} onTap={() => openApplication(id, filters)}>
      <View className={styles.name}>{name}</View>
      <View className={styles.detail}>{`${leaderName} · ${unitName}`}</View>
      <View className={styles.state}>
        <StateBadge phase={phase} words={stateWords} />
        <View className={styles.since}>{sinceWords(row, serverNow())}</View>
      </View>
    </Tap>
  );
};
