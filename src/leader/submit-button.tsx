import type { Problem } from '@domain/failure/failure';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Confirm } from '@/components/confirm/confirm';
import { Notice } from '@/components/notice/notice';
import type { UsedDraft } from '@/draft/use-draft';
import { useReminderOffer } from '@/messages/reminder-offer';
import { useAct } from '@/services/use-act';
import type { ApplicationView } from '../../cloudfunctions/api/application/application.views';
import { OpenProblems } from './open-problems';

interface Props {
  readonly application: ApplicationView;
  readonly draft: UsedDraft;
  /** What stops a submission as this device sees it. */
  readonly open: readonly Problem[];
}

/** Hands the form in: says first what is missing, then what will happen. */
export const SubmitButton = ({ application, draft, open }: Props) => {
  const [step, setStep] = useState<'closed' | 'problems' | 'confirm'>('closed');
  const [unsaved, setUnsaved] = useState<string | null>(null);
  const submit = useAct('application.submit');
  const offer = useReminderOffer();
  const again = application.phase === 'returned';
  const action = again ? '重新提交' : '提交申报表';
  const first = application.stations[0]?.posts.map(({ sealName }) => sealName).join('、');

  const send = async () => {
    setUnsaved(null);
    if (!(await draft.flush())) {
      setUnsaved('最后的修改还没有保存到服务器。请连上网络、处理好提示后再提交。');
      return;
    }
    const view = await submit.run({ id: application.id, version: draft.version });
    if (view !== undefined) setStep('closed');
  };
  const told = submit.failure?.problems ?? [];
  const stopped = unsaved ?? submit.failure?.userMessage ?? null;
  return (
    <>
      <Button onTap={() => setStep(open.length > 0 ? 'problems' : 'confirm')}>
        {open.length > 0 ? `还缺 ${open.length} 项` : action}
      </Button>
      {step === 'problems' ? (
        <OpenProblems
          applicationId={application.id}
          round={application.round}
          problems={open}
          onClose={() => setStep('closed')}
        />
      ) : null}
      {step === 'confirm' ? (
        <Confirm
          title={again ? '重新提交申报表？' : '提交申报表？'}
          action={action}
          busy={submit.busy || draft.status === 'saving'}
          onConfirm={() => {
            offer();
            void send();
          }}
          onClose={() => {
            submit.forget();
            setStep('closed');
          }}
        >
          {stopped === null ? null : <Notice tone="bad">{stopped}</Notice>}
          {told.map((problem) => (
            <Notice key={`${problem.field ?? ''}${problem.message}`} tone="warn">
              {problem.message}
            </Notice>
          ))}
          <View>
            {again
              ? '提交后由退回的工会接着办理，其他已给出的意见仍然有效。'
              : `提交后先由${first ?? '所在单位工会和党政部门'}给出意见，再逐级上报。给出第一个意见之前可以撤回修改。`}
          </View>
        </Confirm>
      ) : null}
    </>
  );
};
