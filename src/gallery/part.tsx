import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import styles from './part.module.scss';

/** One component of the gallery: its name in the source and its states. */
export const Part = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <View className={styles.part}>
    <View className={styles.name}>{name}</View>
    <View className={styles.states}>{children}</View>
  </View>
);
