import { sumText } from '@domain/subsidy/words';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Confirm } from '@/components/confirm/confirm';
import { Field } from '@/components/field/field';
import { LongText } from '@/components/field/long-text';
import { TextInput } from '@/components/field/text-input';
import { Notice } from '@/components/notice/notice';
import { useMe } from '@/services/me';
import { type Act, useAct } from '@/services/use-act';
import type { Account } from '../parts/account';

interface Asked {
  readonly account: Account;
  readonly onClose: () => void;
}

const Told = ({ failure }: { readonly failure: Act<'subsidy.pay'>['failure'] }) =>
  failure === null ? null : <Notice tone="bad">{failure.userMessage}</Notice>;

const Approve = ({ account: { id, version, studioName, amount }, onClose }: Asked) => {
  const act = useAct('subsidy.approve');
  return (
    <Confirm
      title="审批补助"
      action="同意"
      busy={act.busy}
      onClose={onClose}
      onConfirm={() =>
        void act.run({ id, version }).then((done) => {
          if (done !== undefined) onClose();
        })
      }
    >
      <Told failure={act.failure} />
      <View>{`同意补助“${studioName}” ${sumText(amount)}。需要两位同志分别审批，两人都同意后才能发放。`}</View>
    </Confirm>
  );
};

const Pay = ({ account: { id, version, unitName, amount }, onClose }: Asked) => {
  const [reference, setReference] = useState('');
  const act = useAct('subsidy.pay');
  return (
    <Confirm
      title="登记发放"
      action="已发放"
      busy={act.busy}
      disabled={reference.trim() === ''}
      onClose={onClose}
      onConfirm={() =>
        void act.run({ id, version, reference: reference.trim() }).then((done) => {
          if (done !== undefined) onClose();
        })
      }
    >
      <Told failure={act.failure} />
      <View
        style={{ marginBottom: '12px' }}
      >{`向${unitName}发放 ${sumText(amount)}，领军人物会收到消息。`}</View>
      <Card flush>
        <Field label="付款凭证号">
          <TextInput label="付款凭证号" value={reference} maxLength={100} onChange={setReference} />
        </Field>
      </Card>
    </Confirm>
  );
};

const Returned = ({ account: { id, version }, onClose }: Asked) => {
  const [reason, setReason] = useState('');
  const act = useAct('subsidy.markReturned');
  return (
    <Confirm
      title="登记退回"
      action="银行已退回"
      kind="danger"
      busy={act.busy}
      disabled={reason.trim() === ''}
      onClose={onClose}
      onConfirm={() =>
        void act.run({ id, version, reason: reason.trim() }).then((done) => {
          if (done !== undefined) onClose();
        })
      }
    >
      <Told failure={act.failure} />
      <Card flush>
        <Field label="退回原因" hint="退回后可以重新发放。">
          <LongText
            short
            label="退回原因"
            value={reason}
            maxLength={200}
            placeholder="例如：账号与户名不符"
            onChange={setReason}
          />
        </Field>
      </Card>
    </Confirm>
  );
};

/** What the industry union can do with a subsidy as it stands: approve, pay, record that it came back, pay again. */
export const OfficeDeeds = ({ account }: { readonly account: Account }) => {
  const me = useMe().data;
  const [asking, setAsking] = useState(false);
  const { state, approvals } = account;
  const close = () => setAsking(false);
  const mine = approvals.some(({ personId }) => personId === me?.id);
  switch (state.kind) {
    case 'proposed':
      return (
        <>
          <Button icon="stamp" disabled={mine} onTap={() => setAsking(true)}>
            {mine ? '您已审批，等另一位同志' : '审批'}
          </Button>
          {asking ? <Approve account={account} onClose={close} /> : null}
        </>
      );
    case 'approved':
    case 'returned':
      return (
        <>
          <Button icon="check" onTap={() => setAsking(true)}>
            {state.kind === 'approved' ? '登记发放' : '登记重新发放'}
          </Button>
          {asking ? <Pay account={account} onClose={close} /> : null}
        </>
      );
    case 'paid':
      return (
        <>
          <Button kind="secondary" icon="undo-2" onTap={() => setAsking(true)}>
            登记银行退回
          </Button>
          {asking ? <Returned account={account} onClose={close} /> : null}
        </>
      );
    default: {
      const never: never = state;
      return never;
    }
  }
};
