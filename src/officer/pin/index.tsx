import { pinLength } from '@domain/pin/weak-pin';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { PinPad } from '@/components/pin-pad/pin-pad';
import { Loaded } from '@/components/state/loaded';
import { useAct } from '@/services/use-act';
import { useProcedure } from '@/services/use-procedure';
import { ChoosePin } from './choose-pin';

type Step =
  | { readonly kind: 'rest' | 'current' | 'renew' | 'done' }
  | { readonly kind: 'new'; readonly current: string };

/** An officer's own PIN: set, changed, or set anew on the phone once it is forgotten. */
export default function PinPage() {
  const pin = useProcedure('pin.get', {});
  const set = useAct('pin.set');
  const renew = useAct('pin.renew');
  const [step, setStep] = useState<Step>({ kind: 'rest' });
  const [current, setCurrent] = useState('');
  const failure = set.failure ?? renew.failure;
  const finish = async (work: Promise<unknown>) => {
    const done = (await work) !== undefined;
    setCurrent('');
    setStep({ kind: done ? 'done' : 'rest' });
  };
  const begin = (kind: 'current' | 'renew') => {
    set.forget();
    renew.forget();
    setStep({ kind });
  };
  const takeCurrent = (value: string) => {
    setCurrent(value);
    if (value.length === pinLength) setStep({ kind: 'new', current: value });
  };
  return (
    <Page title="盖章密码">
      <Loaded query={pin}>
        {({ isSet, mayRenew }) => (
          <>
            {failure === null ? null : <Notice tone="bad">{failure.userMessage}</Notice>}
            {step.kind === 'done' ? <Notice tone="good">盖章密码已设好，下次盖章时使用。</Notice> : null}
            <Card>
              {step.kind === 'current' ? (
                <PinPad label="先输入现在的密码" value={current} onChange={takeCurrent} />
              ) : step.kind === 'new' ? (
                <ChoosePin
                  onChosen={(chosen) => void finish(set.run({ pin: chosen, current: step.current }))}
                />
              ) : step.kind === 'renew' ? (
                <ChoosePin onChosen={(chosen) => void finish(renew.run({ pin: chosen }))} />
              ) : isSet ? (
                '提出意见盖章时要输入这个密码，只有您自己知道。连续输错会暂停使用一段时间。'
              ) : (
                <ChoosePin onChosen={(chosen) => void finish(set.run({ pin: chosen }))} />
              )}
            </Card>
            {isSet && (step.kind === 'rest' || step.kind === 'done') ? (
              <>
                <Button onTap={() => begin('current')}>修改密码</Button>
                {mayRenew ? (
                  <Button kind="quiet" onTap={() => begin('renew')}>
                    忘记密码，重新设置
                  </Button>
                ) : (
                  <Notice tone="plain">
                    忘记密码：请在手机上打开小程序，到“我的 → 盖章密码”重设；或请上级工会为您重设。
                  </Notice>
                )}
              </>
            ) : null}
          </>
        )}
      </Loaded>
    </Page>
  );
}
