import { type CareKind, careKinds, careNames } from '@domain/care/care';
import { dayInShanghai } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { useDidShow, useReachBottom, useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { Button } from '@/components/button/button';
import { Chip } from '@/components/chip/chip';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { keepInAddress } from '@/platform/address';
import { downloadDocument } from '@/platform/documents';
import { parameter } from '@/platform/routes';
import { asFailure, call } from '@/services/client';
import { serverNow } from '@/services/server-time';
import styles from '../years.module.scss';
import { StudioCare } from './studio-care';
import { useCare } from './use-care';

const Download = ({ year }: { readonly year: number }) => {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const fetchSheet = () => {
    setBusy(true);
    setFailure(null);
    call('paper.careExcel', { year })
      .then(({ url, name }) => downloadDocument({ url, name, type: '' }))
      .catch((error: unknown) => setFailure(asFailure(error).userMessage))
      .finally(() => setBusy(false));
  };
  return (
    <>
      <View className={styles.actions}>
        <Button kind="secondary" compact icon="download" busy={busy} onTap={fetchSheet}>
          关爱名单 Excel
        </Button>
      </View>
      {failure === null ? null : <Notice tone="bad">{failure}</Notice>}
    </>
  );
};

/** Members and leaders to consider for commendation, recuperation, exchange and training (三(三)), and what was decided. */
export default function CarePage() {
  const { params } = useRouter();
  const thisYear = Number(dayInShanghai(serverNow()).slice(0, 4));
  const [year, setYear] = useState(() => Number(parameter(params, 'year')) || thisYear);
  const [kind, setKind] = useState<CareKind | null>(
    () => careKinds.find((one) => one === parameter(params, 'kind')) ?? null,
  );
  const care = useCare(year);
  const address = {
    ...(year === thisYear ? {} : { year: String(year) }),
    ...(kind === null ? {} : { kind }),
  };
  useEffect(() => keepInAddress('years/care', address));
  useDidShow(() => keepInAddress('years/care', address));
  const more = () => {
    if (care.hasNextPage && !care.isFetchingNextPage) void care.fetchNextPage();
  };
  useReachBottom(more);
  return (
    <Page title="关爱成员" lead="按台账列出依据，按姓名排列，不排名次（三(三)）。">
      <View className={styles.chips} role="radiogroup" aria-label="年份">
        {[thisYear, thisYear - 1].map((one) => (
          <Chip key={one} text={`${one} 年`} chosen={one === year} onTap={() => setYear(one)} />
        ))}
      </View>
      <View className={styles.chips} role="radiogroup" aria-label="事项">
        <Chip text="全部" chosen={kind === null} onTap={() => setKind(null)} />
        {careKinds.map((one) => (
          <Chip key={one} text={careNames[one]} chosen={one === kind} onTap={() => setKind(one)} />
        ))}
      </View>
      <Download year={year} />
      <Loaded query={care}>
        {(studios) => (
          <>
            {studios.every(({ people }) => people.length === 0) && !care.hasNextPage ? (
              <Empty
                icon="heart"
                title="台账里还没有可以考虑的依据"
                text="成员有了荣誉、成果、带教或活动记录，就会按工作室列在这里。"
              />
            ) : null}
            {studios.map((studio) => (
              <StudioCare key={studio.studioId} studio={studio} year={year} kind={kind} />
            ))}
            {care.hasNextPage ? (
              <Button kind="quiet" busy={care.isFetchingNextPage} onTap={more}>
                更多
              </Button>
            ) : null}
          </>
        )}
      </Loaded>
    </Page>
  );
}
