import type { Phase } from '@domain/application/application';
import { View } from '@tarojs/components';
import { classes } from '../classes';
import styles from './state-badge.module.scss';

type Tone = 'grey' | 'blue' | 'amber' | 'green' | 'red';

const tones: Readonly<Record<Phase, Tone>> = {
  draft: 'grey',
  opinions: 'blue',
  returned: 'amber',
  review: 'blue',
  publicNotice: 'blue',
  named: 'green',
  rejected: 'red',
};

/** Where an application stands: the words say it, the colour only helps. */
export const StateBadge = ({ phase, words }: { readonly phase: Phase; readonly words: string }) => (
  <Badge tone={tones[phase]}>{words}</Badge>
);

export const Badge = ({ tone = 'grey', children }: { readonly tone?: Tone; readonly children: string }) => (
  <View className={classes(styles.badge, styles[tone])}>{children}</View>
);
