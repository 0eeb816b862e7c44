import { dayWithWeekday, exactMinute } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Confirm } from '@/components/confirm/confirm';
import { Notice } from '@/components/notice/notice';
import { useAct } from '@/services/use-act';
import type { RoundView } from '../../../cloudfunctions/api/round/round.views';
import { AmendCutoff } from './amend-cutoff';

interface Props {
  readonly round: RoundView;
  readonly onCopy: () => void;
}

type Open = 'publish' | 'amend' | 'close' | null;

/** What those who run a round can do with it as it stands. */
export const RoundDeeds = ({ round, onCopy }: Props) => {
  const [open, setOpen] = useState<Open>(null);
  const publish = useAct('round.publish');
  const close = useAct('round.close');
  const target = { id: round.id, version: round.version };
  const shut = () => {
    setOpen(null);
    publish.forget();
    close.forget();
  };
  const carryOut = async (act: typeof publish | typeof close) => {
    if ((await act.run(target)) !== undefined) shut();
  };
  const everyone = round.owner === undefined ? '所有领军人物和各级工会' : '本单位的领军人物和经办人';
  const failure = publish.failure ?? close.failure;
  const told =
    failure === null ? null : (
      <>
        <Notice tone="bad">{failure.userMessage}</Notice>
        {(failure.problems ?? []).slice(1).map(({ message }) => (
          <Notice key={message} tone="warn">
            {message}
          </Notice>
        ))}
      </>
    );
  return (
    <>
      {round.state === 'draft' ? (
        <Button icon="megaphone" onTap={() => setOpen('publish')}>
          发布批次
        </Button>
      ) : null}
      {round.state === 'open' ? (
        <>
          <Button kind="secondary" onTap={() => setOpen('close')}>
            结束申报
          </Button>
          <Button icon="calendar" onTap={() => setOpen('amend')}>
            调整截止时间
          </Button>
        </>
      ) : null}
      {round.state === 'closed' ? (
        <Button icon="copy" onTap={onCopy}>
          照此新建下一年批次
        </Button>
      ) : null}
      {open === 'publish' ? (
        <Confirm
          title="发布批次？"
          action="发布并通知所有人"
          busy={publish.busy}
          onConfirm={() => void carryOut(publish)}
          onClose={shut}
        >
          {told}
          <View>{`发布后，${everyone}都会收到消息：${round.title}开始，请于${dayWithWeekday(round.cutoffAt)}前提交申报表。`}</View>
          <View style={{ marginTop: '8px' }}>
            {`截止时刻是${exactMinute(round.cutoffAt)}。发布后条件和表格内容不能再改，只能调整截止时间或结束申报。`}
          </View>
        </Confirm>
      ) : null}
      {open === 'close' ? (
        <Confirm
          title="结束申报？"
          action="结束申报"
          kind="danger"
          busy={close.busy}
          onConfirm={() => void carryOut(close)}
          onClose={shut}
        >
          {told}
          <View>
            {`不再接收新的申报表，${everyone}都会收到消息。已经提交的继续办理，草稿为领军人物保留。此步不能撤销。`}
          </View>
        </Confirm>
      ) : null}
      {open === 'amend' ? <AmendCutoff round={round} onClose={shut} /> : null}
    </>
  );
};
