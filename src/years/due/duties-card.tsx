import type { Duty } from '@domain/due/duty';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Row } from '@/components/row/row';
import { DutyRow, dutyKey } from '@/due/duty-row';

/** What is expected of the one who acts: what is pressing first; what comes, and what is done, on request. */
export const DutiesCard = ({ duties }: { readonly duties: readonly Duty[] }) => {
  const [whole, setWhole] = useState(false);
  const pressing = duties.filter(({ state }) => state === 'overdue' || state === 'open');
  const others = duties.filter(({ state }) => state === 'later' || state === 'done');
  return (
    <>
      <Card title="我要办的" flush>
        {pressing.length === 0 ? <Row icon="circle-check" title="现在没有等您办的事" /> : null}
        {pressing.map((duty) => (
          <DutyRow key={dutyKey(duty)} duty={duty} />
        ))}
        {whole ? others.map((duty) => <DutyRow key={dutyKey(duty)} duty={duty} />) : null}
      </Card>
      {others.length > 0 && !whole ? (
        <Button kind="quiet" compact icon="chevron-down" onTap={() => setWhole(true)}>
          {`以后的和已办的（${others.length}）`}
        </Button>
      ) : null}
    </>
  );
};
