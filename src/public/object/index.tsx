import { longestGrounds } from '@domain/public-notice/notice';
import { exactMinute } from '@domain/time/shanghai';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Choice } from '@/components/choice/choice';
import { Field } from '@/components/field/field';
import { LongText } from '@/components/field/long-text';
import { TextInput } from '@/components/field/text-input';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { backTo } from '@/platform/back-to';
import { parameter } from '@/platform/routes';
import { storage } from '@/platform/storage';
import { useAct } from '@/services/use-act';
import { useProcedure } from '@/services/use-procedure';

interface Written {
  readonly applicationId: string | null;
  readonly name: string;
  readonly phone: string;
  readonly grounds: string;
}

const nothing: Written = { applicationId: null, name: '', phone: '', grounds: '' };
const keyOf = (roundId: string): string => `objection:${roundId}`;
const isWritten = (value: unknown): value is Written =>
  typeof value === 'object' && value !== null && 'grounds' in value && 'name' in value;

/** Anyone objects to a studio on the list; what is typed stays on this device until it is sent. */
export default function ObjectPage() {
  const roundId = parameter(useRouter().params, 'round');
  const notice = useProcedure('notice.get', { roundId }, { open: true });
  const act = useAct('notice.object');
  const [written, setWritten] = useState<Written>(() => {
    const kept = storage.read(keyOf(roundId));
    return isWritten(kept) ? kept : nothing;
  });
  const [sent, setSent] = useState(false);
  const set = (changes: Partial<Written>) => {
    const next = { ...written, ...changes };
    setWritten(next);
    storage.write(keyOf(roundId), next);
    act.forget();
  };
  const { applicationId, name, phone, grounds } = written;
  const wanting =
    applicationId === null
      ? '请选择工作室'
      : name.trim().length < 2
        ? '请填写姓名'
        : !/^[\d-]{7,20}$/.test(phone.trim())
          ? '请填写联系电话'
          : grounds.trim().length < 10
            ? '请写明事实和理由'
            : null;
  const send = async () => {
    if (applicationId === null) return;
    if ((await act.run({ roundId, applicationId, name, phone, grounds })) === undefined) return;
    storage.remove(keyOf(roundId));
    setSent(true);
  };
  const back = () => backTo('public/results', { round: roundId });
  const problemOf = (field: string) => (act.failure?.field === field ? act.failure.userMessage : undefined);
  if (sent) {
    return (
      <Page title="提出异议" open bar={<Button onTap={back}>回到公示</Button>}>
        <Empty
          icon="circle-check"
          title="异议已收到"
          text="本会核查后处理，必要时会按您留的电话联系核实。您的姓名和电话只有办理异议的工会干部能看到。"
        />
      </Page>
    );
  }
  return (
    <Page
      title="提出异议"
      open
      bar={
        notice.data === undefined ? null : (
          <Button icon="send" busy={act.busy} disabled={wanting !== null} onTap={() => void send()}>
            {wanting ?? '提交异议'}
          </Button>
        )
      }
    >
      {act.failure === null || act.failure.field !== undefined ? null : (
        <Notice tone="bad">{`${act.failure.userMessage} 已填写的内容还在。`}</Notice>
      )}
      {notice.error?.code === 'NOT_FOUND' && notice.data === undefined ? (
        <Empty icon="megaphone" title="还没有公示" text="这个批次的评审结果还没有发布。" />
      ) : (
        <Loaded query={notice}>
          {({ list, until }) => (
            <>
              <Notice icon="shield-check">
                {`异议须实名，${exactMinute(until)}前有效。您的姓名和电话保密，只有办理异议的工会干部能看到。`}
              </Notice>
              <Card flush>
                <Field label="对哪个工作室有异议">
                  <Choice
                    label="对哪个工作室有异议"
                    value={applicationId}
                    options={list.map((one) => ({
                      key: one.applicationId,
                      text: one.studioName,
                      detail: one.unitName,
                    }))}
                    onChange={(key) => set({ applicationId: key })}
                  />
                </Field>
                <Field
                  label="事实和理由"
                  hint="写清时间、地点、人和事，便于核查"
                  problem={problemOf('grounds')}
                >
                  <LongText
                    label="事实和理由"
                    value={grounds}
                    maxLength={longestGrounds}
                    onChange={(text) => set({ grounds: text })}
                  />
                </Field>
                <Field label="您的姓名" problem={problemOf('name')}>
                  <TextInput
                    label="您的姓名"
                    value={name}
                    maxLength={40}
                    onChange={(text) => set({ name: text })}
                  />
                </Field>
                <Field label="联系电话" problem={problemOf('phone')}>
                  <TextInput
                    label="联系电话"
                    kind="phone"
                    value={phone}
                    maxLength={20}
                    onChange={(text) => set({ phone: text })}
                  />
                </Field>
              </Card>
            </>
          )}
        </Loaded>
      )}
    </Page>
  );
}
