import { useDidShow, useReachBottom, useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { keepInAddress } from '@/platform/address';
import { useDesk } from '@/platform/desk';
import { parameter } from '@/platform/routes';
import { useRole } from '@/services/me';
import { useStore } from '@/services/store';
import { useLater } from '@/services/use-later';
import { useProcedure } from '@/services/use-procedure';
import { UrgeButton } from '@/urge/urge-button';
import { type Filters, filtersFrom, noFilters, parametersOf } from '../applications/filters';
import { listedRound } from '../applications/listed-round';
import { useApplicationPages } from '../applications/use-application-pages';
import { ApplicationRow } from './application-row';
import { ApplicationTable } from './application-table';
import { FilterBar } from './filter-bar';
import { roundInForce } from './round-in-force';

/** Phases in which an application waits for somebody to act. */
const waitsForSomebody: readonly string[] = ['draft', 'returned', 'opinions'];

/** Every application that the officer may see: cards on the phone, a table at the desk. */
export const Directory = () => {
  const { params } = useRouter();
  const desk = useDesk();
  const industry = useRole()?.capacity === 'industryUnion';
  const rounds = useProcedure('round.list', {});
  const [narrowing, setNarrowing] = useState(() => {
    const asked = filtersFrom((name) => parameter(params, name));
    if (asked.roundId !== '') listedRound.set(asked.roundId);
    return asked;
  });
  const chosen = { ...narrowing, roundId: useStore(listedRound) };
  const roundId = chosen.roundId || (roundInForce(rounds.data ?? [])?.id ?? '');
  const filters = { ...chosen, roundId };
  const change = ({ roundId: round, ...changes }: Partial<Filters>) => {
    if (round !== undefined) listedRound.set(round);
    setNarrowing({ ...narrowing, ...changes });
  };
  const address = parametersOf(chosen);
  const text = useLater(filters.text);
  const found = useApplicationPages({ ...filters, text }, 20, rounds.data !== undefined);
  const tally = useProcedure('application.tally', { roundId }, { enabled: roundId !== '' }).data;
  const narrowed = filters.phase !== null || filters.text !== '' || filters.mine;

  useEffect(() => keepInAddress('pages/applications', address));
  useDidShow(() => keepInAddress('pages/applications', address));
  const more = () => {
    if (found.hasNextPage && !found.isFetchingNextPage) void found.fetchNextPage();
  };
  useReachBottom(more);

  return (
    <Loaded query={rounds}>
      {(all) => (
        <>
          <FilterBar filters={filters} rounds={all} tally={tally} drafts={industry} onChange={change} />
          <Loaded query={found}>
            {({ pages }) => {
              const rows = pages.flatMap((page) => page.rows);
              if (rows.length === 0) {
                return narrowed ? (
                  <Empty
                    icon="search"
                    title="没有符合的申报"
                    text="换一个状态或少写几个字再找。"
                    action={
                      <Button kind="secondary" onTap={() => setNarrowing(noFilters)}>
                        清除筛选
                      </Button>
                    }
                  />
                ) : (
                  <Empty
                    icon="file-text"
                    title="还没有申报"
                    text={industry ? '有人开始填写后会列在这里。' : '所属单位提交申报表后会列在这里。'}
                  />
                );
              }
              const urgeable = rows
                .filter(({ phase }) => waitsForSomebody.includes(phase))
                .map(({ id }) => ({ kind: 'application' as const, id }));
              return (
                <>
                  <UrgeButton about={urgeable} unit="份" />
                  {desk ? (
                    <ApplicationTable rows={rows} filters={filters} />
                  ) : (
                    <Card flush>
                      {rows.map((row) => (
                        <ApplicationRow key={row.id} row={row} filters={filters} />
                      ))}
                    </Card>
                  )}
                  {found.hasNextPage ? (
                    <Button kind="quiet" busy={found.isFetchingNextPage} onTap={more}>
                      更多
                    </Button>
                  ) : null}
                </>
              );
            }}
          </Loaded>
        </>
      )}
    </Loaded>
  );
};
