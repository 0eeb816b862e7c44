import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { useProcedure } from '@/services/use-procedure';
import { CodePage } from '../code-page';
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
  return (
    <CodePage
      title="核验证书"
      label="核验码"
      hint="印在证书左下角二维码旁，例如 K7M4-2Q9X-HT3B"
      another="核验另一张"
      deed="核验"
    >
      {(code) => <Answer code={code} />}
    </CodePage>
  );
}
