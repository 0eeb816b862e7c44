import { useReachBottom } from '@tarojs/taro';
import { Button } from '@/components/button/button';
import { Page } from '@/components/page/page';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { useDesk } from '@/platform/desk';
import { actsAsOfficer, useRole } from '@/services/me';
import { DueTable } from './due-table';
import { OwnDue, StudioDue } from './studio-due';
import { useDue } from './use-due';

/** Window from which on the table of all obligations fits, px. */
const wide = 1100;

/** Everything that the programme expects of a studio, or of every studio below a union: by when, and what is missing. */
export default function DuePage() {
  const role = useRole();
  const officer = actsAsOfficer(role);
  const table = useDesk(wide);
  const due = useDue();
  const more = () => {
    if (due.hasNextPage && !due.isFetchingNextPage) void due.fetchNextPage();
  };
  useReachBottom(more);
  return (
    <Page title="该做的事" width={officer ? 'table' : 'reading'}>
      <Loaded query={due}>
        {(rows) => (
          <>
            {rows.length === 0 ? (
              <Empty icon="circle-check" title="没有要办的事" text="工作室登记以后，该做的事会列在这里。" />
            ) : null}
            {!officer
              ? rows.map((row) => <OwnDue key={row.studioId} row={row} leads={role?.capacity === 'leader'} />)
              : null}
            {officer && table && rows.length > 0 ? <DueTable rows={rows} /> : null}
            {officer && !table ? rows.map((row) => <StudioDue key={row.studioId} row={row} />) : null}
            {due.hasNextPage ? (
              <Button kind="quiet" busy={due.isFetchingNextPage} onTap={more}>
                更多
              </Button>
            ) : null}
          </>
        )}
      </Loaded>
    </Page>
  );
}
