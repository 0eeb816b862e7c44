import { codeInScan, invitationCode } from '@domain/people/code';
import { later } from '@domain/time/later';
import { fullDay } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Choice } from '@/components/choice/choice';
import { Field } from '@/components/field/field';
import { TextInput } from '@/components/field/text-input';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { openTab, parameter } from '@/platform/routes';
import { canScan, scan } from '@/platform/scan';
import { asFailure, call } from '@/services/client';
import { queryClient } from '@/services/queries';
import { forgetRole } from '@/services/session';
import { useAct } from '@/services/use-act';
import type { OfferView } from '../../../cloudfunctions/api/invitation/invitation.views';

const sexes = [
  { key: '男', text: '男' },
  { key: '女', text: '女' },
] as const;

/** Joins by an invitation: the code, what it offers, and the phone number the inviter has given. */
export default function Join() {
  const { params } = useRouter();
  const [code, setCode] = useState(parameter(params, 'code'));
  const [offer, setOffer] = useState<OfferView | null>(null);
  const [problem, setProblem] = useState<string | undefined>();
  const [reading, setReading] = useState(false);
  const [phone, setPhone] = useState('');
  const [sex, setSex] = useState<'男' | '女' | null>(null);
  const accept = useAct('invitation.accept');

  const read = async (typed: string) => {
    const plain = codeInScan(typed, invitationCode);
    if (plain === null) return setProblem('邀请码是 12 位字母和数字，请核对后再输。');
    setProblem(undefined);
    setReading(true);
    try {
      setOffer(await call('invitation.read', { code: plain }));
      setCode(plain);
    } catch (error) {
      setProblem(asFailure(error).userMessage);
    } finally {
      setReading(false);
    }
  };
  const scanCode = async () => {
    const text = await scan();
    if (text === null) return;
    setCode(codeInScan(text, invitationCode) ?? text.slice(0, 40));
    await read(text);
  };
  const join = async () => {
    const done = await accept.run({ code, phone, ...(sex === null ? {} : { sex }) });
    if (done === undefined) return;
    forgetRole();
    queryClient.clear();
    openTab('home');
  };
  const failed = accept.failure;
  return (
    <Page
      title="凭邀请加入"
      open
      bar={
        offer === null ? (
          <Button busy={reading} onTap={() => void read(code)}>
            查看邀请
          </Button>
        ) : (
          <Button busy={accept.busy} onTap={() => void join()}>
            确认加入
          </Button>
        )
      }
    >
      {offer === null ? (
        <>
          <Card flush>
            <Field
              label="邀请码"
              hint="由所在单位工会、上级工会或领军人物发给您，只能用一次。"
              problem={problem}
            >
              <TextInput
                label="邀请码"
                kind="code"
                value={code}
                maxLength={40}
                placeholder="例如 K7M4-2Q9X-HT3B"
                onChange={setCode}
              />
            </Field>
          </Card>
          {canScan ? (
            <Button kind="secondary" icon="scan-line" onTap={() => void scanCode()}>
              扫邀请二维码
            </Button>
          ) : (
            <Notice tone="info">
              加入要在手机上办理：请用微信打开小程序“创新工作室”，在那里扫码或输入邀请码。
            </Notice>
          )}
        </>
      ) : (
        <>
          <Card title={`邀请${offer.name}`} flush>
            <Row title={offer.capacityName} text={offer.place} />
            {offer.actingFor === null ? null : (
              <Row title="代办" text={`在任职期内代${offer.actingFor}办理`} />
            )}
            {offer.until === null ? null : <Row title="任职至" text={fullDay(later(offer.until, -1))} />}
            <Row title="邀请人" text={offer.issuedBy} />
          </Card>
          {failed === null || failed.field !== undefined ? null : (
            <Notice tone="bad">{failed.userMessage}</Notice>
          )}
          <Card flush>
            <Field
              label="您的手机号"
              hint="须与邀请人登记的一致，用来确认是您本人。"
              problem={failed?.field === 'phone' ? failed.userMessage : undefined}
            >
              <TextInput label="您的手机号" kind="number" value={phone} maxLength={11} onChange={setPhone} />
            </Field>
            {offer.known ? null : (
              <Field label="性别" problem={failed?.field === 'sex' ? failed.userMessage : undefined}>
                <Choice label="性别" options={sexes} value={sex} onChange={setSex} />
              </Field>
            )}
          </Card>
          <View>加入后，您的微信与上面的身份绑定；以后打开小程序就能直接办理。</View>
        </>
      )}
    </Page>
  );
}
