import { exactMinute } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { useAct } from '@/services/use-act';
import type { OfferView } from '../../../cloudfunctions/api/exchange/offer.views';
import styles from '../exchange.module.scss';
import { Say } from './say';

type Asked = OfferView['asked'][number];

const Question = ({
  offerId,
  asked,
  may,
}: {
  readonly offerId: string;
  readonly asked: Asked;
  readonly may: boolean;
}) => {
  const [open, setOpen] = useState(false);
  const answer = useAct('exchange.answer');
  const say = async (text: string) => {
    const done = (await answer.run({ id: offerId, questionId: asked.id, text })) !== undefined;
    if (done) setOpen(false);
    return done;
  };
  return (
    <View className={styles.question}>
      <View>{asked.text}</View>
      <View className={styles.faint}>{`${asked.from} · ${exactMinute(asked.at)}`}</View>
      {asked.answer === null ? null : (
        <View className={styles.answer}>
          <View>{asked.answer.text}</View>
          <View className={styles.faint}>{`工作室回答 · ${exactMinute(asked.answer.at)}`}</View>
        </View>
      )}
      {!may ? null : open ? (
        <View className={styles.below}>
          <Say
            label="回答"
            placeholder="写给提问的工作室，大家都能看到"
            action="发布回答"
            busy={answer.busy}
            failure={answer.failure}
            onSay={say}
          />
        </View>
      ) : (
        <Button kind="quiet" compact icon="pencil" onTap={() => setOpen(true)}>
          {asked.answer === null ? '回答' : '修改回答'}
        </Button>
      )}
    </View>
  );
};

/** Questions of other studios and the answers. */
export const Questions = ({ offer }: { readonly offer: OfferView }) => {
  const ask = useAct('exchange.ask');
  const mayAsk = offer.state === 'published' && !offer.isOwn;
  if (offer.asked.length === 0 && !mayAsk) return null;
  return (
    <Card title="提问和回答" flush>
      {offer.asked.map((asked) => (
        <Question key={asked.id} offerId={offer.id} asked={asked} may={offer.may.answer} />
      ))}
      {mayAsk ? (
        <View className={styles.say}>
          <Say
            label="向工作室提问"
            placeholder="以您所在工作室或工会的名义提问，不显示姓名"
            action="提问"
            busy={ask.busy}
            failure={ask.failure}
            onSay={async (text) => (await ask.run({ id: offer.id, text })) !== undefined}
          />
        </View>
      ) : null}
    </Card>
  );
};
