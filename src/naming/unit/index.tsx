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
import { useRole } from '@/services/me';
import { useProcedure } from '@/services/use-procedure';
import type { ApplicationSummary } from '../../../cloudfunctions/api/application/application.views';
import { PatternSheet } from '../batch/pattern-sheet';
import { DecideSheet } from './decide-sheet';

const settled = ['review', 'named', 'rejected'];

interface StudiosProps {
  readonly rows: readonly ApplicationSummary[];
  readonly mayName: boolean;
  readonly onAsk: (row: ApplicationSummary) => void;
}

const Studios = ({ rows, mayName, onAsk }: StudiosProps) => {
  if (rows.length === 0) {
    return (
      <Empty
        icon="award"
        title="还没有可以命名的工作室"
        text="本单位工会和党政部门都同意的申报列在这里，由本单位工会命名。"
      />
    );
  }
  const open = (row: ApplicationSummary) => {
    if (row.phase === 'review' && mayName) onAsk(row);
    else if (row.phase === 'named') openPage('naming/title', { id: titleId(row.id) });
    else openPage('officer/application', { id: row.id });
  };
  return (
    <>
      {mayName ? <Notice tone="info">逐个决定：命名为四类工作室，或写明不予命名的理由。</Notice> : null}
      <Card flush>
        {rows.map((row) => (
          <Row
            key={row.id}
            title={row.studioName}
            text={row.leaderName}
            aside={<StateBadge phase={row.phase} words={row.stateWords} />}
            onTap={() => open(row)}
          />
        ))}
      </Card>
    </>
  );
};

/** A unit's own round (三(七)): its union names studios as class 4, or says why not, and numbers them itself. */
export default function UnitNamingPage() {
  const roundId = parameter(useRouter().params, 'round');
  const role = useRole();
  const round = useProcedure('round.get', { id: roundId });
  const naming = useProcedure('title.unitNaming', { roundId });
  const list = useProcedure('application.list', { roundId });
  const [asked, setAsked] = useState<ApplicationSummary | null>(null);
  const [renumbering, setRenumbering] = useState(false);
  const mayName = role?.capacity === 'unitUnion' && role.unionId === round.data?.owner?.unionId;
  const view = naming.data;
  return (
    <Page title="本单位命名" lead={round.data?.title}>
      <Loaded query={naming}>
        {({ series }) => (
          <>
            <Loaded query={list}>
              {({ rows }) => (
                <Studios
                  rows={rows.filter(({ phase }) => settled.includes(phase))}
                  mayName={mayName}
                  onAsk={setAsked}
                />
              )}
            </Loaded>
            <Card flush>
              <Row
                icon="pencil"
                title="下一个编号"
                text={series.next}
                {...(mayName ? { onTap: () => setRenumbering(true) } : {})}
              />
              <Row
                icon="layout-list"
                title="称号名册"
                text="本单位命名的工作室，证书和历次记录"
                onTap={() => openPage('naming/register', { level: 'unit' })}
              />
            </Card>
          </>
        )}
      </Loaded>
      {asked !== null && view !== undefined ? (
        <DecideSheet
          application={asked}
          programme={view.programme}
          next={view.series.next}
          onClose={() => setAsked(null)}
        />
      ) : null}
      {renumbering && view !== undefined ? (
        <PatternSheet series={view.series} onClose={() => setRenumbering(false)} />
      ) : null}
    </Page>
  );
}
