import { silentAfterDays } from '@domain/ledger/missing';
import { dayInShanghai } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { useDidShow, useReachBottom, useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { Button } from '@/components/button/button';
import { Chip } from '@/components/chip/chip';
import { TextInput } from '@/components/field/text-input';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { keepInAddress } from '@/platform/address';
import { useDesk } from '@/platform/desk';
import { openPage, parameter } from '@/platform/routes';
import { useRole } from '@/services/me';
import { serverNow } from '@/services/server-time';
import { useLater } from '@/services/use-later';
import { UrgeButton } from '@/urge/urge-button';
import type { ManagementRow } from '../../../cloudfunctions/api/ledger/ledger.views';
import { PaperButtons } from '../list/paper-buttons';
import styles from './management.module.scss';
import { StudioRow } from './studio-row';
import { StudioTable } from './studio-table';
import { type StudioFilters, useStudios } from './use-studios';

/** Studios that have been silent, or miss something. */
const urgeableOf = (rows: readonly ManagementRow[]) =>
  rows
    .filter(({ isSilent, missing }) => isSilent || missing.length > 0)
    .map(({ studioId }) => ({ kind: 'studio' as const, id: studioId }));

/** The officers' third tab: every studio below their union, its year, what is missing, and who is silent. */
export const Management = () => {
  const { params } = useRouter();
  const desk = useDesk();
  const role = useRole();
  const thisYear = Number(dayInShanghai(serverNow()).slice(0, 4));
  const [filters, setFilters] = useState<StudioFilters>(() => ({
    year: Number(parameter(params, 'year')) || thisYear,
    text: parameter(params, 'text'),
    silent: parameter(params, 'silent') === '1',
  }));
  const { year, text, silent } = filters;
  const found = useStudios({ ...filters, text: useLater(text) });
  const address = {
    ...(year === thisYear ? {} : { year: String(year) }),
    ...(text === '' ? {} : { text }),
    ...(silent ? { silent: '1' } : {}),
  };
  useEffect(() => keepInAddress('pages/ledgers', address));
  useDidShow(() => keepInAddress('pages/ledgers', address));
  const more = () => {
    if (found.hasNextPage && !found.isFetchingNextPage) void found.fetchNextPage();
  };
  useReachBottom(more);
  return (
    <>
      <View className={styles.bar}>
        <TextInput
          label="查找"
          kind="search"
          placeholder="工作室、领军人物或单位"
          maxLength={40}
          value={text}
          onChange={(next) => setFilters({ ...filters, text: next })}
        />
        <View className={styles.chips} role="radiogroup" aria-label="年份">
          {[thisYear, thisYear - 1].map((one) => (
            <Chip
              key={one}
              text={`${one} 年`}
              chosen={one === year}
              onTap={() => setFilters({ ...filters, year: one })}
            />
          ))}
          <Chip
            role="checkbox"
            text={`超过 ${silentAfterDays} 天没有记录`}
            chosen={silent}
            onTap={() => setFilters({ ...filters, silent: !silent })}
          />
        </View>
      </View>
      <View className={styles.chips}>
        <Button kind="quiet" compact icon="share-2" onTap={() => openPage('exchange/list')}>
          成果交流
        </Button>
        <Button kind="quiet" compact icon="calendar" onTap={() => openPage('years/due')}>
          该做的事
        </Button>
        <Button kind="quiet" compact icon="repeat" onTap={() => openPage('years/cycles')}>
          管理周期
        </Button>
        <Button kind="quiet" compact icon="circle-check" onTap={() => openPage('years/assessments')}>
          年度考核
        </Button>
        {role?.capacity === 'industryUnion' ? (
          <Button kind="quiet" compact icon="layout-list" onTap={() => openPage('years/glance')}>
            历年情况
          </Button>
        ) : null}
        {role?.capacity === 'unitAdministration' ? null : (
          <Button kind="quiet" compact icon="heart" onTap={() => openPage('years/care')}>
            关爱成员
          </Button>
        )}
        <Button kind="quiet" compact icon="file-text" onTap={() => openPage('years/rules')}>
          实施细则
        </Button>
        <Button
          kind="quiet"
          compact
          icon="layout-list"
          onTap={() => openPage('ledger/list', { kind: 'activity', year: String(year) })}
        >
          所有活动
        </Button>
        <Button
          kind="quiet"
          compact
          icon="award"
          onTap={() => openPage('ledger/list', { kind: 'result', year: String(year) })}
        >
          所有成果
        </Button>
      </View>
      <PaperButtons asked={{ ledger: 'management', year }} />
      <Loaded query={found}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty
              icon="building-2"
              title={text !== '' || silent ? '没有符合的工作室' : '还没有工作室'}
              text={
                silent && text === ''
                  ? `所有工作室在 ${silentAfterDays} 天内都有记录。`
                  : '所属单位的领军人物登记后，工作室会列在这里。'
              }
            />
          ) : (
            <>
              <UrgeButton about={urgeableOf(rows)} unit="个工作室" />
              {desk ? (
                <StudioTable rows={rows} />
              ) : (
                rows.map((row) => <StudioRow key={row.studioId} row={row} />)
              )}
              {found.hasNextPage ? (
                <Button kind="quiet" busy={found.isFetchingNextPage} onTap={more}>
                  更多
                </Button>
              ) : null}
            </>
          )
        }
      </Loaded>
    </>
  );
};
