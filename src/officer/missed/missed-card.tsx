import { exactMinute } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Notice } from '@/components/notice/notice';
import { callPhone } from '@/platform/phone-call';
import { asFailure, call } from '@/services/client';
import { useAct } from '@/services/use-act';
import type { MissedView } from '../../../cloudfunctions/api/message/list-missed';
import styles from './missed.module.scss';

/** One person whom a reminder did not reach. The number is shown whole only for the call, and that is recorded. */
export const MissedCard = ({ row }: { readonly row: MissedView }) => {
  const [phone, setPhone] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const told = useAct('message.markTold');

  const dial = async () => {
    setFailure(null);
    try {
      const shown = await call('message.phone', { id: row.id });
      setPhone(shown.phone);
      callPhone(shown.phone);
    } catch (thrown) {
      setFailure(asFailure(thrown).userMessage);
    }
  };
  const problem = failure ?? told.failure?.userMessage ?? null;
  return (
    <Card title={row.name} aside={phone ?? row.phone}>
      <View className={styles.title}>{row.title}</View>
      <View className={styles.text}>{row.text}</View>
      <View className={styles.why}>{`${exactMinute(row.at)} · ${row.why}`}</View>
      {problem === null ? null : <Notice tone="bad">{problem}</Notice>}
      <View className={styles.buttons}>
        <Button kind="secondary" icon="phone" compact onTap={() => void dial()}>
          拨打电话
        </Button>
        <Button
          kind="secondary"
          icon="check"
          compact
          busy={told.busy}
          onTap={() => void told.run({ id: row.id })}
        >
          已电话告知
        </Button>
      </View>
    </Card>
  );
};
