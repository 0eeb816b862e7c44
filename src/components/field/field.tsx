import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { classes } from '../classes';
import { Icon } from '../icon/icon';
import styles from './field.module.scss';

interface Props {
  readonly label: string;
  readonly children: ReactNode;
  readonly hint?: string;
  /** Clause that asks for it, for example `一(二)5`. */
  readonly clause?: string;
  readonly optional?: boolean;
  /** What is wrong and how to put it right. */
  readonly problem?: string | undefined;
  /** At the right of the label: a count. */
  readonly aside?: ReactNode;
  /** Handle to scroll to. */
  readonly id?: string;
}

/** A question, its explanation, its answer, and what is still wrong with it. */
export const Field = ({ label, children, hint, clause, optional = false, problem, aside, id }: Props) => (
  <View
    className={classes(styles.field, problem !== undefined && styles.wrong)}
    {...(id === undefined ? {} : { id })}
  >
    <View className={styles.head}>
      <View className={styles.label}>
        {label}
        {optional ? <View className={styles.optional}>选填</View> : null}
      </View>
      {aside === undefined ? null : <View className={styles.aside}>{aside}</View>}
    </View>
    {hint === undefined && clause === undefined ? null : (
      <View className={styles.hint}>
        {hint}
        {clause === undefined ? null : (
          <View className={styles.clause}>{hint === undefined ? `依据 ${clause}` : `（${clause}）`}</View>
        )}
      </View>
    )}
    {children}
    {problem === undefined ? null : (
      <View className={styles.problem} role="alert">
        <Icon name="circle-alert" size="small" className={styles.mark} />
        <View>{problem}</View>
      </View>
    )}
  </View>
);
