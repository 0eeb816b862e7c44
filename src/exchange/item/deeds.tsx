import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Confirm } from '@/components/confirm/confirm';
import { Notice } from '@/components/notice/notice';
import { useAct } from '@/services/use-act';
import type { OfferView } from '../../../cloudfunctions/api/exchange/offer.views';
import styles from '../exchange.module.scss';
import { WithReason } from './with-reason';

type Asked = 'withdraw' | 'decline' | 'takeDown' | 'report';

/** What the studio, its officers and readers may do besides the one main action. */
export const Deeds = ({ offer }: { readonly offer: OfferView }) => {
  const { id, may, state, isOwn } = offer;
  const [asked, setAsked] = useState<Asked | null>(null);
  const [reported, setReported] = useState(false);
  const withdraw = useAct('exchange.withdraw');
  const decide = useAct('exchange.decide');
  const takeDown = useAct('exchange.takeDown');
  const report = useAct('exchange.report');
  const close = () => setAsked(null);
  const closing = async (doing: Promise<unknown>, then: () => void = () => undefined) => {
    if ((await doing) === undefined) return;
    then();
    close();
  };
  return (
    <>
      {reported ? <Notice tone="good">已告诉这个工作室的上级工会，由他们处理。</Notice> : null}
      <View className={styles.actions}>
        {may.withdraw ? (
          <Button kind="danger" compact icon="undo-2" onTap={() => setAsked('withdraw')}>
            撤回
          </Button>
        ) : null}
        {may.decide && state === 'offered' ? (
          <Button kind="danger" compact icon="x" onTap={() => setAsked('decline')}>
            不同意公开
          </Button>
        ) : null}
        {may.takeDown && state === 'published' ? (
          <Button kind="danger" compact icon="trash-2" onTap={() => setAsked('takeDown')}>
            下架
          </Button>
        ) : null}
        {state === 'published' && !isOwn && !reported ? (
          <Button kind="quiet" compact icon="triangle-alert" onTap={() => setAsked('report')}>
            举报
          </Button>
        ) : null}
      </View>
      {asked === 'withdraw' ? (
        <Confirm
          title="撤回这项成果？"
          action="撤回"
          kind="danger"
          busy={withdraw.busy}
          onConfirm={() => void closing(withdraw.run({ id }))}
          onClose={close}
        >
          其他工作室马上就看不到了。以后可以重新申请公开。
          {withdraw.failure === null ? null : <Notice tone="bad">{withdraw.failure.userMessage}</Notice>}
        </Confirm>
      ) : null}
      {asked === 'decline' ? (
        <WithReason
          title="不同意公开？"
          text="工作室会看到原因，修改后可以再申请。"
          label="不同意的原因"
          action="不同意"
          most={200}
          busy={decide.busy}
          failure={decide.failure}
          onConfirm={(reason) => void closing(decide.run({ id, agrees: false, reason }))}
          onClose={close}
        />
      ) : null}
      {asked === 'takeDown' ? (
        <WithReason
          title="下架这项成果？"
          text="其他工作室马上就看不到了，工作室会看到原因。"
          label="下架的原因"
          action="下架"
          most={200}
          busy={takeDown.busy}
          failure={takeDown.failure}
          onConfirm={(reason) => void closing(takeDown.run({ id, reason }))}
          onClose={close}
        />
      ) : null}
      {asked === 'report' ? (
        <WithReason
          title="举报这项成果"
          text="内容不实、抄袭，或不该公开的，请写明。由这个工作室的上级工会处理，不显示您的姓名。"
          label="举报的原因"
          action="举报"
          most={500}
          busy={report.busy}
          failure={report.failure}
          onConfirm={(text) => void closing(report.run({ id, text }), () => setReported(true))}
          onClose={close}
        />
      ) : null}
    </>
  );
};
