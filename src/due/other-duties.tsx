import { Card } from '@/components/card/card';
import { Row } from '@/components/row/row';
import { openPage } from '@/platform/routes';
import { useProcedure } from '@/services/use-procedure';
import { DutyRow, dutyKey } from './duty-row';

/** What is expected of an officer now beside opinions on applications: assessments, filings, approvals, own rules. */
export const OtherDuties = () => {
  const duties = useProcedure('due.mine', {}).data?.duties ?? [];
  const now = duties.filter(
    ({ kind, state }) => kind !== 'opinions' && (state === 'overdue' || state === 'open'),
  );
  return (
    <Card flush title="还要办的事">
      {now.map((duty) => (
        <DutyRow key={dutyKey(duty)} duty={duty} />
      ))}
      <Row icon="calendar" title="该做的事和日历" onTap={() => openPage('years/due')} />
    </Card>
  );
};
