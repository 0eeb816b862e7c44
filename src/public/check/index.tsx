import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { useProcedure } from '@/services/use-procedure';
import { CodePage } from '../code-page';
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
  return (
    <CodePage
      title="查验申报表"
      label="表格编号"
      hint="印在申报表右下角二维码旁"
      another="查验另一张"
      deed="查验"
    >
      {(code) => <Answer code={code} />}
    </CodePage>
  );
}
