import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Page } from '@/components/page/page';
import { Loaded } from '@/components/state/loaded';
import { useDesk } from '@/platform/desk';
import { openPage, parameter } from '@/platform/routes';
import { useProcedure } from '@/services/use-procedure';
import type { SheetView } from '../../../cloudfunctions/api/review/review.views';
import { useReview } from '../parts/use-review';
import { DecideOne } from './decide-one';
import { SendBack } from './send-back';
import { SheetCards } from './sheet-cards';
import { SheetTable } from './sheet-table';
import { Standing } from './standing';

/** The sheets that one place in the ranking stands on, line by line; decide, or send a sheet back. */
export default function SheetsPage() {
  const applicationId = parameter(useRouter().params, 'id');
  const { roundId, review } = useReview();
  const desk = useDesk();
  const sheets = useProcedure('review.sheets', { roundId, applicationId });
  const ranking = useProcedure('review.ranking', { roundId });
  const [deciding, setDeciding] = useState(false);
  const [back, setBack] = useState<SheetView | null>(null);
  const view = review.data ?? null;
  const row = ranking.data?.rows.find((one) => one.applicationId === applicationId);
  const closed = view === null || view.released !== null;
  const onBack = closed ? null : setBack;
  return (
    <Page
      title="评分表"
      width="table"
      bar={
        closed || row === undefined ? null : (
          <Button icon="pencil" onTap={() => setDeciding(true)}>
            {row.decision === null ? '拟定决定' : '修改拟定的决定'}
          </Button>
        )
      }
    >
      {row === undefined || view === null ? null : <Standing row={row} terms={view.terms} />}
      <Loaded query={sheets}>
        {(all) =>
          view === null ? null : desk ? (
            <SheetTable sheets={all} criteria={view.terms.criteria} row={row} onBack={onBack} />
          ) : (
            <SheetCards sheets={all} criteria={view.terms.criteria} row={row} onBack={onBack} />
          )
        }
      </Loaded>
      <Button
        kind="quiet"
        icon="file-text"
        onTap={() => openPage('officer/application', { id: applicationId })}
      >
        查看申报表
      </Button>
      {deciding && view !== null && row !== undefined ? (
        <DecideOne review={view} row={row} onClose={() => setDeciding(false)} />
      ) : null}
      {back === null ? null : <SendBack sheet={back} onClose={() => setBack(null)} />}
    </Page>
  );
}
