import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Confirm } from '@/components/confirm/confirm';
import { Notice } from '@/components/notice/notice';
import { useAct } from '@/services/use-act';
import type { NamingView } from '../../../cloudfunctions/api/title/naming.views';

/** The one main action of the page: names every studio of the list to which no objection was upheld. */
export const StartNaming = ({ view }: { readonly view: NamingView }) => {
  const [asking, setAsking] = useState(false);
  const act = useAct('review.name');
  const open = view.rows.some((row) => row.open);
  const close = () => {
    setAsking(false);
    act.forget();
  };
  const send = async () => {
    if ((await act.run({ roundId: view.roundId, version: view.version })) !== undefined) close();
  };
  return (
    <>
      <Button icon="stamp" disabled={open || view.toName === 0} onTap={() => setAsking(true)}>
        {open ? '请先写明类别的理由' : `命名 ${view.toName} 个工作室`}
      </Button>
      {asking ? (
        <Confirm title="命名？" action="命名" busy={act.busy} onClose={close} onConfirm={() => void send()}>
          {act.failure === null ? null : <Notice tone="bad">{act.failure.userMessage}</Notice>}
          <View>
            {`${view.toName} 个工作室命名为“${view.programme}”，从 ${view.series.next} 起编号，生成证书和牌匾，领军人物会收到消息。此步不能撤销。`}
          </View>
        </Confirm>
      ) : null}
    </>
  );
};
