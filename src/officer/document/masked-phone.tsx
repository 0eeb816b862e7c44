import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { useAct } from '@/services/use-act';
import styles from './document.module.scss';

interface Props {
  readonly applicationId: string;
  readonly field: string;
  /** As the server gives it: its middle left out. */
  readonly masked: string;
}

/** A telephone number with its middle left out, and the button that asks for all of it: the server keeps a record. */
export const MaskedPhone = ({ applicationId, field, masked }: Props) => {
  const show = useAct('application.showPhone');
  const [phone, setPhone] = useState<string | null>(null);
  const ask = async () => {
    const answer = await show.run({ id: applicationId, field });
    if (answer) setPhone(answer.phone);
  };
  return (
    <View>
      <View className={styles.value}>{phone ?? masked}</View>
      {phone === null && masked.includes('*') ? (
        <Button kind="quiet" compact busy={show.busy} onTap={() => void ask()}>
          显示完整号码（会留下记录）
        </Button>
      ) : null}
      {show.failure === null ? null : <View className={styles.none}>{show.failure.userMessage}</View>}
    </View>
  );
};
