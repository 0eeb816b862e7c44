import { View } from '@tarojs/components';
import styles from './code.module.scss';

/** A code in large signs, to be read aloud or typed. */
export const Code = ({ children }: { readonly children: string }) => (
  <View className={styles.code} aria-label={children.split('').join(' ')}>
    {children}
  </View>
);
