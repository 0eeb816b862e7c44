import { fullDay } from '@domain/time/shanghai';
import { titleLevelNames } from '@domain/title/title';
import { View } from '@tarojs/components';
import { Card } from '@/components/card/card';
import { Notice } from '@/components/notice/notice';
import { Row } from '@/components/row/row';
import type { Output } from '@/services/procedures';

/** What the record says of a certificate: as much about people as stands on it, and no more. */
export const CertificateResult = ({ certificate }: { readonly certificate: Output<'title.check'> }) => {
  const { state, current, since, studioName, programme } = certificate;
  return (
    <>
      {state.kind === 'removed' ? (
        <Notice tone="bad">{`这个称号从${fullDay(state.at)}起不再保留，证书已失效。`}</Notice>
      ) : (
        <Notice tone="good">{`称号有效，自${fullDay(since)}起保持至今。`}</Notice>
      )}
      {current ? null : <Notice tone="warn">这张证书之后又制发过新的证书，请以新证书的内容为准。</Notice>}
      <Card title={studioName}>
        <View>{programme}</View>
      </Card>
      <Card flush>
        <Row title="领军人物" aside={certificate.leaderName} />
        <Row title="所属单位" aside={certificate.unitName} />
        <Row title="编号" aside={certificate.number} />
        <Row title="级别" aside={titleLevelNames[certificate.level]} />
        <Row title="颁发单位" aside={certificate.issuer} />
        <Row title="命名日期" aside={fullDay(since)} />
        <Row title="本证书制发日期" aside={fullDay(certificate.issuedAt)} />
        <Row title="核验码" aside={certificate.code} />
      </Card>
    </>
  );
};
