import { titleId } from '@domain/title/title';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { StateBadge } from '@/components/badge/state-badge';
import { Card } from '@/components/card/card';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { openPage, parameter } from '@/platform/routes';
import { useProcedure } from '@/services/use-procedure';
import type { ApplicationSummary } from '../../../cloudfunctions/api/application/application.views';
import { OutcomeSheet } from './outcome-sheet';

const decided = ['review', 'named', 'rejected'];

/** What became of the studios that a round recommended to the region or the nation. */
export default function OutcomesPage() {
  const roundId = parameter(useRouter().params, 'round');
  const round = useProcedure('round.get', { id: roundId });
  const list = useProcedure('application.list', { roundId });
  const [asked, setAsked] = useState<ApplicationSummary | null>(null);
  return (
    <Page title="推荐结果" lead={round.data?.title}>
      <Loaded query={list}>
        {({ rows }) => {
          const recommended = rows.filter(({ phase }) => decided.includes(phase));
          return recommended.length === 0 ? (
            <Empty
              icon="send"
              title="还没有推荐的工作室"
              text="各级意见齐全、本会审核通过的工作室列在这里，上级决定后登记结果。"
            />
          ) : (
            <>
              <Notice tone="info">上级发文后，逐个登记结果并上传命名文件。没有通过的写明情况。</Notice>
              <Card flush>
                {recommended.map((row) => (
                  <Row
                    key={row.id}
                    title={row.studioName}
                    text={`${row.leaderName} · ${row.unitName}`}
                    aside={
                      <StateBadge
                        phase={row.phase}
                        words={row.phase === 'review' ? '待登记结果' : row.stateWords}
                      />
                    }
                    {...(row.phase === 'review'
                      ? { onTap: () => setAsked(row) }
                      : row.phase === 'named'
                        ? { onTap: () => openPage('naming/title', { id: titleId(row.id) }) }
                        : {})}
                  />
                ))}
              </Card>
            </>
          );
        }}
      </Loaded>
      {asked === null ? null : (
        <OutcomeSheet
          application={asked}
          level={round.data?.nominatesTo ?? 'region'}
          onClose={() => setAsked(null)}
        />
      )}
    </Page>
  );
}
