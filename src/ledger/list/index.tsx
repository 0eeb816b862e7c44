import { entryNames } from '@domain/ledger/entry';
import { exactMinute } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { useReachBottom, useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { dateWords } from '@/components/dates/date.types';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { Windowed } from '@/components/windowed/windowed';
import { keepInAddress } from '@/platform/address';
import { useDesk } from '@/platform/desk';
import { parameter } from '@/platform/routes';
import { actsAsOfficer, useRole } from '@/services/me';
import { useLater } from '@/services/use-later';
import { useProcedure } from '@/services/use-procedure';
import { ledgerNames } from '../hub/ledger-rows';
import { openForm } from '../open-ledger';
import { UnrecordedMembers } from './add-member';
import { ConfirmMany } from './confirm-many';
import { LedgerFilterBar } from './filter-bar';
import { filtersFrom, type LedgerFilters, paperInput, parametersOf } from './filters';
import { useLedgerSums } from './ledger-sums';
import { LineRow } from './line-row';
import { LineTable } from './line-table';
import { PaperButtons } from './paper-buttons';
import { SumLine } from './sum-line';
import { UrgeMembers } from './urge-members';
import { useEntries } from './use-entries';

const isNarrowed = ({ year, kind, memberId, text, waiting }: LedgerFilters): boolean =>
  year !== '' || kind !== '' || memberId !== '' || text !== '' || waiting;

/** One ledger: of a studio, or for officers of all studios below their union. */
export default function LedgerPage() {
  const { params } = useRouter();
  const desk = useDesk();
  const officer = actsAsOfficer(useRole());
  const [filters, setFilters] = useState(() => filtersFrom((name) => parameter(params, name)));
  const change = (changes: Partial<LedgerFilters>) => setFilters({ ...filters, ...changes });
  const { ledger, studioId } = filters;
  const ofOne = !officer || studioId !== '';
  const studio = useProcedure('studio.get', studioId === '' ? {} : { studioId }, { enabled: ofOne }).data;
  const sought = useLater(filters.text);
  const found = useEntries({ ...filters, text: sought });
  const period = filters.month === '' ? filters.year : filters.month;
  const sums = useLedgerSums({ ...filters, text: sought }, ofOne);
  const address = parametersOf(filters);
  useEffect(() => keepInAddress('ledger/list', address));
  const more = () => {
    if (found.hasNextPage && !found.isFetchingNextPage) void found.fetchNextPage();
  };
  useReachBottom(more);

  const mayAdd = studio !== undefined && studio.standing !== 'officer';
  const sumCells: Readonly<Record<string, string>> =
    sums === undefined || ledger !== 'activity'
      ? {}
      : { 其他人数: String(sums.total.guests), 小时: String(sums.total.hours) };
  return (
    <Page
      title={ledgerNames[ledger]}
      lead={studio?.name}
      width="table"
      bar={
        mayAdd ? (
          <Button icon="plus" onTap={() => openForm(ledger)}>
            {ledger === 'activity' ? '记一笔' : `新增${entryNames[ledger]}`}
          </Button>
        ) : null
      }
    >
      <LedgerFilterBar filters={filters} studio={studio} onChange={change} />
      {found.closed === undefined ? null : (
        <Notice>{`这是 ${filters.year} 年台账封存时（${exactMinute(found.closed.at)}，${found.closed.by}）的样子。`}</Notice>
      )}
      {sums === undefined ? null : <SumLine filters={filters} sums={sums} />}
      <PaperButtons asked={paperInput(filters)} />
      {ledger === 'member' ? <UrgeMembers lines={found.data ?? []} studio={studio} /> : null}
      {ledger === 'member' && studio !== undefined ? <UnrecordedMembers studio={studio} /> : null}
      <Loaded query={found}>
        {(lines) =>
          lines.length === 0 && found.soughtTo === null ? (
            <Empty
              icon={isNarrowed(filters) ? 'search' : 'layout-list'}
              title={isNarrowed(filters) ? '没有符合的记录' : '还没有记录'}
              text={
                isNarrowed(filters) ? '换一个年份或种类，或少写几个字再找。' : '团队记下的会按时间列在这里。'
              }
            />
          ) : (
            <View>
              {ledger === 'activity' ? <ConfirmMany lines={lines} /> : null}
              {lines.length === 0 ? null : desk ? (
                <LineTable kind={ledger} lines={lines} sums={sumCells} />
              ) : (
                <Card flush>
                  <Windowed
                    name="line"
                    items={lines}
                    draw={(line) => <LineRow key={line.id} kind={ledger} line={line} period={period} />}
                  />
                </Card>
              )}
              {found.soughtTo === null ? null : (
                <Notice>{`已找到 ${dateWords(found.soughtTo)}，共 ${lines.length} 条。没有要找的，请继续。`}</Notice>
              )}
              {found.hasNextPage ? (
                <Button kind="quiet" busy={found.isFetchingNextPage} onTap={more}>
                  {found.soughtTo === null ? '更多' : '继续找'}
                </Button>
              ) : null}
            </View>
          )
        }
      </Loaded>
    </Page>
  );
}
