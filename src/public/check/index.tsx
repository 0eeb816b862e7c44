import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Field } from '@/components/field/field';
import { TextInput } from '@/components/field/text-input';
import { Page } from '@/components/page/page';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { parameter } from '@/platform/routes';
import { useProcedure } from '@/services/use-procedure';
import { CheckResult } from './check-result';

const Answer = ({ code }: { readonly code: string }) => {
  const form = useProcedure('check.form', { code }, { open: true });
  const unknown = form.error?.code === 'NOT_FOUND' || form.error?.code === 'INVALID';
  return unknown ? (
    <Empty icon="circle-alert" title="查不到这个编号" text="请核对印在申报表上的编号，或再扫一次二维码。" />
  ) : (
    <Loaded query={form}>{(view) => <CheckResult form={view} />}</Loaded>
  );
};

/** Anyone with a printed form in hand sees whether it is genuine and the current one. The QR code carries the code. */
export default function CheckPage() {
  const { params } = useRouter();
  const carried = parameter(params, 'code') || parameter(params, 'scene');
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(carried);
  return (
    <Page title="查验申报表" open>
      {asked === '' ? null : <Answer code={asked} />}
      <Card flush>
        <Field label={asked === '' ? '表格编号' : '查验另一张'} hint="印在申报表右下角二维码旁">
          <TextInput label="表格编号" kind="code" value={typed} maxLength={40} onChange={setTyped} />
        </Field>
        <Field label="">
          <Button
            kind={asked === '' ? 'primary' : 'secondary'}
            icon="search"
            disabled={typed.trim() === ''}
            onTap={() => setAsked(typed.trim())}
          >
            查验
          </Button>
        </Field>
      </Card>
    </Page>
  );
}
