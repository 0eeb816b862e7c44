import { useDidShow, useReachBottom, useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { keepInAddress } from '@/platform/address';
import { useDesk } from '@/platform/desk';
import { openPage, parameter } from '@/platform/routes';
import { call } from '@/services/client';
import { useRole } from '@/services/me';
import { useLater } from '@/services/use-later';
import { useProcedure } from '@/services/use-procedure';
import { DownloadRow } from '../parts/download-row';
import { TitleRow } from '../parts/title-row';
import { FilterBar } from './filter-bar';
import { asked, filtersIn, type RegisterFilters } from './filters';
import { TitleTable } from './title-table';
import { useTitles } from './use-titles';

/** Every title below the officer's union: narrowed, searched, and taken along as Excel. */
export default function RegisterPage() {
  const { params } = useRouter();
  const desk = useDesk();
  const role = useRole();
  const [filters, setFilters] = useState<RegisterFilters>(() => filtersIn((name) => parameter(params, name)));
  const facets = useProcedure('title.facets', {}).data;
  const words = useLater(filters.text);
  const narrowed = asked({ ...filters, text: words });
  const found = useTitles(narrowed);
  const address = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''));
  useEffect(() => keepInAddress('naming/register', address));
  useDidShow(() => keepInAddress('naming/register', address));
  const more = () => {
    if (found.hasNextPage && !found.isFetchingNextPage) void found.fetchNextPage();
  };
  useReachBottom(more);
  const none = Object.keys(narrowed).length === 0;
  return (
    <Page
      title="称号名册"
      lead={facets === undefined ? undefined : `共 ${facets.total} 个称号`}
      width="table"
    >
      <FilterBar
        filters={filters}
        facets={facets}
        onChange={(change) => setFilters((known) => ({ ...known, ...change }))}
      />
      <Loaded query={found}>
        {(titles) =>
          titles.length === 0 ? (
            <Empty
              icon="award"
              title={none ? '还没有称号' : '没有符合的称号'}
              text={none ? '工作室命名后列在这里。' : '换一个条件再试。'}
            />
          ) : (
            <>
              {desk ? (
                <TitleTable titles={titles} />
              ) : (
                <Card flush>
                  {titles.map((title) => (
                    <TitleRow key={title.id} title={title} />
                  ))}
                </Card>
              )}
              {found.hasNextPage ? (
                <Button kind="quiet" busy={found.isFetchingNextPage} onTap={more}>
                  更多
                </Button>
              ) : null}
              <Card flush>
                <DownloadRow
                  title="名册（Excel）"
                  text={none ? '全部称号' : '按上面的条件'}
                  get={() => call('paper.titles', narrowed)}
                />
              </Card>
            </>
          )
        }
      </Loaded>
      {role?.capacity === 'industryUnion' ? (
        <Card flush>
          <Row
            icon="upload"
            title="登记已有工作室"
            text="以前命名的，用 Excel 导入；也可以全部导出"
            onTap={() => openPage('naming/bring-in')}
          />
        </Card>
      ) : null}
    </Page>
  );
}
