import type { Finding } from '@domain/eligibility/finding';
import { View } from '@tarojs/components';
import { classes } from '@/components/classes';
import { Icon } from '@/components/icon/icon';
import styles from './finding-line.module.scss';

const looks = {
  met: { icon: 'circle-check', word: '符合' },
  notMet: { icon: 'triangle-alert', word: '不符合' },
  cannotTell: { icon: 'circle-help', word: '待认定' },
} as const;

/** One condition and what was counted for it: `创新团队现有 4 人，至少 5 人（一(二)2）`. */
export const FindingLine = ({ finding: { verdict, message, clause } }: { readonly finding: Finding }) => (
  <View className={classes(styles.line, styles[verdict])}>
    <Icon name={looks[verdict].icon} size="small" className={styles.icon} />
    <View className={styles.text}>
      <View className={styles.word}>{looks[verdict].word}</View>
      {message.replace(`（${clause}）`, '')}
      <View className={styles.clause}>{`（${clause}）`}</View>
    </View>
  </View>
);
