import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { useAct } from '@/services/use-act';
import styles from '../parts/parts.module.scss';

/** The number of someone who has objected, its middle left out; asking for all of it leaves a record. */
export const ObjectorPhone = ({ id, masked }: { readonly id: string; readonly masked: string }) => {
  const show = useAct('objection.showPhone');
  const [phone, setPhone] = useState<string | null>(null);
  const ask = async () => {
    const answer = await show.run({ id });
    if (answer !== undefined) setPhone(answer.phone);
  };
  return (
    <View className={styles.inline}>
      <View>{`电话 ${phone ?? masked}`}</View>
      {phone === null ? (
        <Button kind="quiet" compact busy={show.busy} onTap={() => void ask()}>
          显示完整号码（会留下记录）
        </Button>
      ) : null}
      {show.failure === null ? null : <View className={styles.amber}>{show.failure.userMessage}</View>}
    </View>
  );
};
