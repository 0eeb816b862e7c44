import { capacityNames } from '@domain/people/person';
import { exactMinute } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import type { Output } from '@/services/procedures';
import styles from './audit.module.scss';
import { changeWords, kindNames, nounOf } from './audit-words';

const shownAtFirst = 3;

/** One record: who, in which capacity, when, what, before and after. */
export const RecordCard = ({ line }: { readonly line: Output<'audit.search'>['lines'][number] }) => {
  const [whole, setWhole] = useState(false);
  const changes = whole ? line.changes : line.changes.slice(0, shownAtFirst);
  const who = line.personName || (line.personId === 'system' ? '系统定时任务' : '已注销人员');
  const acting = line.actingForName === '' ? '' : `（代${line.actingForName}）`;
  const capacity = line.capacity === null ? '' : ` · ${capacityNames[line.capacity]}`;
  return (
    <Card>
      <View className={styles.who}>{`${who}${acting}${capacity}`}</View>
      <View className={styles.what}>{`${kindNames[line.kind]}${nounOf(line.collection)}`}</View>
      <View className={styles.line}>{`${exactMinute(line.at)} · 第 ${line.seq} 号`}</View>
      <View className={styles.line}>{`对象 ${line.objectId}`}</View>
      <View className={styles.line}>{`操作 ${line.procedure}`}</View>
      {line.fields.length === 0 ? null : (
        <View className={styles.change}>{`看到：${line.fields.join('、')}`}</View>
      )}
      {changes.map((change) => (
        <View key={change.path} className={styles.change}>
          {changeWords(change)}
        </View>
      ))}
      {line.changes.length > changes.length ? (
        <Button kind="quiet" compact onTap={() => setWhole(true)}>
          {`全部 ${line.changes.length} 处`}
        </Button>
      ) : null}
    </Card>
  );
};
