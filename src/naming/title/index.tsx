import { fullDay } from '@domain/time/shanghai';
import { classWords } from '@domain/title/class-words';
import { isKept } from '@domain/title/state';
import { titleLevelNames } from '@domain/title/title';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Attachments } from '@/components/attachments/attachments';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { Loaded } from '@/components/state/loaded';
import { openPage, parameter } from '@/platform/routes';
import { call } from '@/services/client';
import { useRole } from '@/services/me';
import { useProcedure } from '@/services/use-procedure';
import type { TitleView } from '../../../cloudfunctions/api/title/title-view';
import { DownloadRow } from '../parts/download-row';
import { TitleBadge } from '../parts/title-badge';
import { EndInUnit } from './end-in-unit';
import { Issues } from './issues';
import { OtherTitles } from './other-titles';
import { ReissueSheet } from './reissue-sheet';
import { SubsidyRows } from './subsidy-rows';

const Papers = ({ title, office }: { readonly title: TitleView; readonly office: boolean }) => (
  <Card title="证书和牌匾" flush>
    <DownloadRow
      icon="file-text"
      title="证书 PDF"
      text={`核验码 ${title.code}`}
      get={() => call('paper.certificate', { titleId: title.id })}
    />
    {office ? (
      <>
        <DownloadRow
          title="牌匾 PDF"
          text="实际尺寸 600 × 400 毫米，可直接制作"
          get={() => call('paper.plaquePdf', { titleId: title.id })}
        />
        <DownloadRow
          title="牌匾 SVG"
          text="实际尺寸，用于雕刻或切割"
          get={() => call('paper.plaqueSvg', { titleId: title.id })}
        />
      </>
    ) : null}
    <Row
      icon="shield-check"
      title="公开的核验页"
      text="任何人扫证书上的二维码看到的内容"
      onTap={() => openPage('public/certificate', { code: title.code })}
    />
  </Card>
);

/** One title: what it says, its papers, every certificate ever issued, and issuing one again. */
export default function TitlePage() {
  const id = parameter(useRouter().params, 'id');
  const role = useRole();
  const office = role?.capacity === 'industryUnion';
  const query = useProcedure('title.get', { id });
  const [reissuing, setReissuing] = useState(false);
  const title = query.data;
  return (
    <Page
      title="称号"
      bar={
        office && title && isKept(title.state) && title.level === 'industryUnion' ? (
          <Button kind="secondary" icon="repeat" onTap={() => setReissuing(true)}>
            更正或补发证书
          </Button>
        ) : role?.capacity === 'unitUnion' && title?.level === 'unit' && isKept(title.state) ? (
          <EndInUnit title={title} />
        ) : null
      }
    >
      <Loaded query={query}>
        {(one) => (
          <>
            {one.state.kind === 'removed' ? (
              <Notice tone="bad">{`${fullDay(one.state.at)}起不再保留称号：${one.state.reason}`}</Notice>
            ) : null}
            <Card title={one.studioName} aside={<TitleBadge state={one.state} />} flush>
              <Row title={`${one.leaderName} · ${one.unitName}`} text={one.programme} />
              <Row title="编号" aside={one.number} />
              <Row title="级别" aside={titleLevelNames[one.level]} />
              <Row
                title="类别"
                text={one.classReason === '' ? '' : `理由：${one.classReason}`}
                aside={classWords(one.class)}
              />
              <Row title="颁发单位" aside={one.issuer} />
              <Row title="命名日期" aside={fullDay(one.since)} />
              <Row title="管理周期和历史" onTap={() => openPage('years/renewal', { title: one.id })} />
            </Card>
            {one.level === 'industryUnion' || one.level === 'unit' ? (
              <Papers title={one} office={office && one.level === 'industryUnion'} />
            ) : null}
            {one.documents.length === 0 ? null : (
              <Card title="命名文件">
                <Attachments owner={{ kind: 'title', id: one.id }} label="命名文件" value={one.documents} />
              </Card>
            )}
            <SubsidyRows titleId={one.id} />
            <OtherTitles title={one} />
            <Issues title={one} />
            <Card flush>
              <Row
                icon="layout-list"
                title="工作室和台账"
                onTap={() => openPage('ledger/studio', { id: one.studioId })}
              />
            </Card>
          </>
        )}
      </Loaded>
      {reissuing && title !== undefined ? (
        <ReissueSheet title={title} onClose={() => setReissuing(false)} />
      ) : null}
    </Page>
  );
}
