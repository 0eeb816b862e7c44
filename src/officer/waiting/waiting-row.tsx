import { View } from '@tarojs/components';
import { classes } from '@/components/classes';
import { Icon } from '@/components/icon/icon';
import { Tap } from '@/components/tap/tap';
import { serverNow } from '@/services/server-time';
import type { ApplicationSummary } from '../../../cloudfunctions/api/application/application.views';
import { waitingAge } from './waiting-age';
import styles from './waiting-row.module.scss';

interface Props {
  readonly row: ApplicationSummary;
  readonly onTap: () => void;
}

/** One application that waits: whose it is, and for how long it has waited. */
export const WaitingRow = ({ row, onTap }: Props) => {
  const { studioName, leaderName, unitName, since } = row;
  const age = waitingAge(since, serverNow());
  const name = studioName || `${leaderName}的申报`;
  return (
    <Tap className={styles.row} pressedClass={styles.pressed} onTap={onTap}>
      <View className={styles.words}>
        <View className={styles.name}>{name}</View>
        <View className={styles.detail}>{`${leaderName} · ${unitName}`}</View>
        <View className={classes(styles.age, age.long && styles.long)}>
          {age.long ? <Icon name="clock" size="small" /> : null}
          {age.words}
        </View>
      </View>
      <Icon name="chevron-right" size="small" className={styles.arrow} />
    </Tap>
  );
};
