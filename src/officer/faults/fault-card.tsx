import { clientBuildNames, type FaultKind, faultKindNames } from '@domain/faults/fault';
import { exactMinute } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { Badge } from '@/components/badge/state-badge';
import { Card } from '@/components/card/card';
import type { Output } from '@/services/procedures';
import styles from './fault-card.module.scss';

const tones = { error: 'red', rejection: 'red', call: 'amber', slow: 'blue' } as const satisfies Record<
  FaultKind,
  string
>;

/** How long people waited, in the words of whoever reads it. */
const causeWords: Readonly<Record<string, string>> = {
  '3 s to 10 s': '等了 3 到 10 秒',
  '10 s to 60 s': '等了 10 秒到 1 分钟',
};

/** One cause in one version: how often, since when, where. The cause itself is the program's own words. */
export const FaultCard = ({ fault }: { readonly fault: Output<'fault.list'>['rows'][number] }) => (
  <Card>
    <View className={styles.head}>
      <Badge tone={tones[fault.kind]}>{faultKindNames[fault.kind]}</Badge>
      <View className={styles.count}>{`${fault.count} 次`}</View>
    </View>
    <View className={styles.cause}>{causeWords[fault.cause] ?? fault.cause}</View>
    {fault.where === '' ? null : <View className={styles.where}>{fault.where}</View>}
    <View className={styles.line}>{`版本 ${fault.version} · ${clientBuildNames[fault.build]}`}</View>
    <View
      className={styles.line}
    >{`页面 ${fault.pages.filter((page) => page !== '').join('、') || '（打开之前）'}`}</View>
    <View className={styles.line}>
      {`首次 ${exactMinute(fault.firstAt)}，最近 ${exactMinute(fault.lastAt)}`}
    </View>
  </Card>
);
