import { anyoneId, systemId } from '@domain/audit/entry';
import { wordsOfProcedure } from '@domain/audit/procedure-words';
import { capacityNames } from '@domain/people/person';
import { exactMinute } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Tap } from '@/components/tap/tap';
import type { Output } from '@/services/procedures';
import styles from './audit.module.scss';
import { changeWords, kindNames, nounOf, pathWords } from './audit-words';

const shownAtFirst = 3;

interface Props {
  readonly line: Output<'audit.search'>['lines'][number];
  /** Asks for every record of the same object. */
  readonly onObject: (objectId: string) => void;
}

/** One record: who, in which capacity, when, what, before and after. */
export const RecordCard = ({ line, onObject }: Props) => {
  const [whole, setWhole] = useState(false);
  const changes = whole ? line.changes : line.changes.slice(0, shownAtFirst);
  const who =
    line.personName ||
    (line.personId === systemId ? '系统定时任务' : line.personId === anyoneId ? '未登录者' : '已注销人员');
  const acting = line.actingForName === '' ? '' : `（代${line.actingForName}）`;
  const capacity = line.capacity === null ? '' : ` · ${capacityNames[line.capacity]}`;
  return (
    <Card>
      <View className={styles.who}>{`${who}${acting}${capacity}`}</View>
      <View className={styles.what}>{wordsOfProcedure(line.procedure)}</View>
      <View className={styles.line}>{`${kindNames[line.kind]} · ${nounOf(line.collection)}`}</View>
      <View className={styles.line}>{`${exactMinute(line.at)} · 第 ${line.seq} 号`}</View>
      <Tap
        className={styles.object}
        label={`对象 ${line.objectId}，查看它的全部记录`}
        onTap={() => onObject(line.objectId)}
      >
        {`对象 ${line.objectId}`}
      </Tap>
      {line.fields.length === 0 ? null : (
        <View className={styles.change}>{`看到：${line.fields.map(pathWords).join('、')}`}</View>
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
