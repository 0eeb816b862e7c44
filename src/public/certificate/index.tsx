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
import { CertificateResult } from './certificate-result';

const Answer = ({ code }: { readonly code: string }) => {
  const found = useProcedure('title.check', { code }, { open: true });
  const unknown = found.error?.code === 'NOT_FOUND' || found.error?.code === 'INVALID';
  return unknown ? (
    <Empty
      icon="circle-alert"
      title="查不到这个核验码"
      text="请核对印在证书左下角的核验码，或再扫一次二维码。查不到的证书请勿采信。"
    />
  ) : (
    <Loaded query={found}>{(certificate) => <CertificateResult certificate={certificate} />}</Loaded>
  );
};

/** Anyone with a certificate in hand sees whether it holds, and since when. The QR code carries the code. */
export default function CertificatePage() {
  const { params } = useRouter();
  const carried = parameter(params, 'code') || parameter(params, 'scene');
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(carried);
  return (
    <Page title="核验证书" open>
      {asked === '' ? null : <Answer code={asked} />}
      <Card flush>
        <Field
          label={asked === '' ? '核验码' : '核验另一张'}
          hint="印在证书左下角二维码旁，例如 K7M4-2Q9X-HT3B"
        >
          <TextInput label="核验码" value={typed} maxLength={40} onChange={setTyped} />
        </Field>
        <Field label="">
          <Button
            kind={asked === '' ? 'primary' : 'secondary'}
            icon="search"
            disabled={typed.trim() === ''}
            onTap={() => setAsked(typed.trim())}
          >
            核验
          </Button>
        </Field>
      </Card>
    </Page>
  );
}
