import { View } from '@tarojs/components';
import { type ReactNode, useId } from 'react';
import { Icon } from '../icon/icon';
import { Tap } from '../tap/tap';
import styles from './sheet.module.scss';
import { useEscape } from './use-escape';
import { useFocus } from './use-focus';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The one action, at the bottom. */
  readonly bar?: ReactNode;
}

/** One question over the page: from below on a phone, in the middle at the desk. Draw it only while it is open. */
export const Sheet = ({ title, onClose, children, bar }: Props) => {
  const id = useId();
  useEscape(onClose);
  useFocus(id);
  return (
    <View className={styles.layer}>
      <View className={styles.shade} onClick={onClose} catchMove />
      <View id={id} className={styles.sheet} role="dialog" aria-modal aria-label={title}>
        <View className={styles.head}>
          <View className={styles.title}>{title}</View>
          <Tap className={styles.close} label="关闭" onTap={onClose}>
            <Icon name="x" size="large" />
          </Tap>
        </View>
        <View className={styles.body}>
          <View className={styles.content}>{children}</View>
        </View>
        {bar === undefined ? null : <View className={styles.bar}>{bar}</View>}
      </View>
    </View>
  );
};
