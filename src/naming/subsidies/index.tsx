import { sumText } from '@domain/subsidy/words';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { openPage, parameter } from '@/platform/routes';
import { call } from '@/services/client';
import { useProcedure } from '@/services/use-procedure';
import type { RoundSubsidies, SubsidyRow } from '../../../cloudfunctions/api/subsidy/round-subsidies';
import { DownloadRow } from '../parts/download-row';
import { Figures } from '../parts/figures';
import { BudgetSheet } from './budget-sheet';
import { ProposeSheet } from './propose-sheet';
import { TitleRow } from './title-row';

type Open = { readonly kind: 'budget' } | { readonly kind: 'propose'; readonly row: SubsidyRow } | null;

const NotYet = () => (
  <Empty
    icon="layout-list"
    title="还没有可以补助的工作室"
    text="工作室命名后，在这里提出、审批和发放补助。"
  />
);

const Sums = ({ view }: { readonly view: RoundSubsidies }) => {
  const { budget, proposed, paid } = view;
  return (
    <Card title="本批次经费">
      <Figures
        figures={[
          { name: '预算', value: budget === null ? '未设' : sumText(budget) },
          { name: '已提出', value: sumText(proposed) },
          { name: '已发放', value: sumText(paid) },
          ...(budget === null ? [] : [{ name: '还可提出', value: sumText(budget - proposed) }]),
        ]}
      />
    </Card>
  );
};

/** The subsidies of a round: the budget, and every title from its proposal to its payment (二(三), 二(四)). */
export default function SubsidiesPage() {
  const roundId = parameter(useRouter().params, 'round');
  const query = useProcedure('subsidy.ofRound', { roundId });
  const [open, setOpen] = useState<Open>(null);
  const view = query.data;
  const close = () => setOpen(null);
  const without = view?.rows.find(
    ({ range, removed, subsidies }) => range !== null && !removed && subsidies.length === 0,
  );
  return (
    <Page
      title="经费补助"
      lead={view?.roundTitle}
      bar={
        without === undefined ? null : (
          <Button icon="plus" onTap={() => setOpen({ kind: 'propose', row: without })}>
            提出下一笔补助
          </Button>
        )
      }
    >
      {query.error?.code === 'NOT_FOUND' && view === undefined ? (
        <NotYet />
      ) : (
        <Loaded query={query}>
          {(known) => (
            <>
              <Sums view={known} />
              {known.budget === null ? (
                <Notice tone="info">还没有设预算。设了以后，提出的补助合计不能超过它。</Notice>
              ) : null}
              {known.rows.length === 0 ? (
                <NotYet />
              ) : (
                <Card title="工作室" flush>
                  {known.rows.map((row) => (
                    <TitleRow
                      key={row.titleId}
                      row={row}
                      yearly={known.terms.perTitle === 'yearly'}
                      onPropose={() => setOpen({ kind: 'propose', row })}
                    />
                  ))}
                </Card>
              )}
              <Card flush>
                <Row
                  icon="sliders-horizontal"
                  title="预算、次数和允许的用途"
                  text={[
                    known.terms.perTitle === 'once' ? '每个称号一次' : '每个称号每年一次',
                    known.terms.kinds.map(({ name }) => name).join('、'),
                  ].join('；')}
                  onTap={() => setOpen({ kind: 'budget' })}
                />
                <DownloadRow
                  title="付款清单（Excel）"
                  text="两人审批通过的补助"
                  get={() => call('paper.payments', { roundId })}
                />
                <Row
                  icon="layout-list"
                  title="结算"
                  text={`已发放 ${sumText(known.paid)}，已支出 ${sumText(known.spent)}`}
                  onTap={() => openPage('naming/settlement', { round: roundId })}
                />
              </Card>
            </>
          )}
        </Loaded>
      )}
      {open?.kind === 'budget' && view !== undefined ? <BudgetSheet view={view} onClose={close} /> : null}
      {open?.kind === 'propose' ? <ProposeSheet row={open.row} onClose={close} /> : null}
    </Page>
  );
}
