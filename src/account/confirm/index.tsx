import { browserCode, codeInScan } from '@domain/people/code';
import { exactMinute } from '@domain/time/shanghai';
import { useRouter } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Field } from '@/components/field/field';
import { TextInput } from '@/components/field/text-input';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { Empty } from '@/components/state/empty';
import { goBack, openPage, parameter } from '@/platform/routes';
import { canScan, scan } from '@/platform/scan';
import { asFailure, call } from '@/services/client';
import { useMe } from '@/services/me';
import { signedIn } from '@/services/session';
import { useStore } from '@/services/store';
import { useAct } from '@/services/use-act';
import type { AskingView } from '../../../cloudfunctions/api/desk/desk.views';

/** Lets a browser in: what asks, since when, and as whom it would come in. */
export default function ConfirmSignIn() {
  const { params } = useRouter();
  const me = useMe().data;
  const known = useStore(signedIn);
  const given = parameter(params, 'code');
  const [code, setCode] = useState(given);
  const [asking, setAsking] = useState<AskingView | null>(null);
  const [problem, setProblem] = useState<string | undefined>();
  const [looking, setLooking] = useState(false);
  const confirm = useAct('desk.confirm');
  const refuse = useAct('desk.refuse');
  const begun = useRef(false);

  const look = async (typed: string) => {
    const plain = codeInScan(typed, browserCode);
    if (plain === null) return setProblem('登录码是 9 位字母和数字，请核对后再输。');
    setProblem(undefined);
    setLooking(true);
    try {
      setAsking(await call('desk.look', { code: plain }));
      setCode(plain);
    } catch (error) {
      setProblem(asFailure(error).userMessage);
    } finally {
      setLooking(false);
    }
  };
  const scanCode = async () => {
    const text = await scan();
    if (text === null) return;
    setCode(codeInScan(text, browserCode) ?? text.slice(0, 40));
    await look(text);
  };
  // A visitor's question would be refused: it is asked once the person has signed in.
  useEffect(() => {
    if (begun.current || given === '' || !known) return;
    begun.current = true;
    void look(given);
  });
  const settle = async (act: typeof confirm) => {
    const settled = await act.run({ code });
    if (settled !== undefined) setAsking(settled);
  };
  const failure = confirm.failure ?? refuse.failure;
  const waiting = asking?.state === 'waiting';
  return (
    <Page
      title="扫码登录电脑"
      bar={
        asking === null ? (
          <Button busy={looking} onTap={() => void look(code)}>
            下一步
          </Button>
        ) : waiting ? (
          <>
            <Button kind="secondary" busy={refuse.busy} onTap={() => void settle(refuse)}>
              不是我
            </Button>
            <Button busy={confirm.busy} onTap={() => void settle(confirm)}>
              确认登录
            </Button>
          </>
        ) : (
          <Button kind="secondary" onTap={goBack}>
            完成
          </Button>
        )
      }
    >
      {failure === null ? null : <Notice tone="bad">{failure.userMessage}</Notice>}
      {asking === null ? (
        <>
          <Card flush>
            <Field label="登录码" hint="显示在电脑的登录页面上，两分钟内有效。" problem={problem}>
              <TextInput
                kind="code"
                label="登录码"
                value={code}
                maxLength={40}
                placeholder="例如 K7M-42Q-9XH"
                onChange={setCode}
              />
            </Field>
          </Card>
          {canScan ? (
            <Button kind="secondary" icon="scan-line" onTap={() => void scanCode()}>
              扫电脑上的二维码
            </Button>
          ) : null}
        </>
      ) : waiting ? (
        <>
          <Notice tone="warn">
            请确认这台电脑就在您面前。别人发来的二维码不要确认：确认后对方就能以您的身份办理。
          </Notice>
          <Card title="请求登录的设备" flush>
            <Row icon="layout-list" title={asking.device} text={`${exactMinute(asking.askedAt)} 请求登录`} />
            <Row
              icon="user"
              title={`以${me?.name ?? '您'}的身份登录`}
              text={`${asking.hours} 小时后自动退出，也可随时在手机上退出`}
            />
          </Card>
        </>
      ) : (
        <Empty
          icon={asking.state === 'confirmed' ? 'circle-check' : 'circle-x'}
          title={asking.state === 'confirmed' ? '已确认，电脑正在进入' : '已拒绝，电脑不能登录'}
          text="在“我的 → 登录的设备”里可以随时查看和退出。"
          action={
            <Button kind="quiet" onTap={() => openPage('account/sessions')}>
              登录的设备
            </Button>
          }
        />
      )}
    </Page>
  );
}
