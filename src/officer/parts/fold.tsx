import { View } from '@tarojs/components';
import { Icon } from '@/components/icon/icon';
import { Tap } from '@/components/tap/tap';
import styles from './fold.module.scss';

interface Props {
  readonly title: string;
  readonly summary: string;
  readonly open: boolean;
  readonly onTap: () => void;
}

/** The line that a folded entry shows, and that opens it. */
export const Fold = ({ title, summary, open, onTap }: Props) => (
  <Tap className={styles.fold} pressedClass={styles.pressed} expanded={open} onTap={onTap}>
    <View className={styles.words}>
      <View className={styles.title}>{title}</View>
      {open || summary === '' ? null : <View className={styles.summary}>{summary}</View>}
    </View>
    <Icon name={open ? 'chevron-up' : 'chevron-down'} size="small" className={styles.arrow} />
  </Tap>
);
