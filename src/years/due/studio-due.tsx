import { type DueState, dueStateNames, dueStates, type Obligation } from '@domain/due/obligation';
import { Badge } from '@/components/badge/state-badge';
import { Card } from '@/components/card/card';
import { Row } from '@/components/row/row';
import { dueDetail, dueTones, pageOf } from '@/due/due-words';
import type { DueRow } from '../../../cloudfunctions/api/due/due.views';

const Line = ({
  studioId,
  obligation,
  leads,
}: {
  readonly studioId: string;
  readonly obligation: Obligation;
  readonly leads: boolean;
}) => {
  // What has not begun has no page of its own yet.
  const onTap = obligation.state === 'later' ? undefined : pageOf(studioId, obligation, leads);
  return (
    <Row
      title={obligation.title}
      text={dueDetail(obligation)}
      aside={<Badge tone={dueTones[obligation.state]}>{dueStateNames[obligation.state]}</Badge>}
      {...(onTap === undefined ? {} : { onTap })}
    />
  );
};

const titles: Readonly<Record<DueState, string>> = {
  overdue: '已经过期',
  open: '现在要办',
  later: '以后要办',
  done: '已经办好',
};

/** Everything that is expected of one's own studio, the most pressing first. */
export const OwnDue = ({ row, leads }: { readonly row: DueRow; readonly leads: boolean }) => (
  <>
    {dueStates.map((state) => {
      const some = row.obligations.filter((one) => one.state === state);
      return some.length === 0 ? null : (
        <Card key={state} title={titles[state]} flush>
          {some.map((obligation) => (
            <Line
              key={`${obligation.kind}${obligation.about}`}
              studioId={row.studioId}
              obligation={obligation}
              leads={leads}
            />
          ))}
        </Card>
      );
    })}
  </>
);

/** What is still to be done in one studio, for officers on the phone. */
export const StudioDue = ({ row }: { readonly row: DueRow }) => {
  const some = row.obligations.filter(({ state }) => state === 'overdue' || state === 'open');
  return (
    <Card title={row.studioName} aside={row.unitName} flush>
      {some.length === 0 ? <Row icon="circle-check" title="现在没有要办的事" /> : null}
      {some.map((obligation) => (
        <Line
          key={`${obligation.kind}${obligation.about}`}
          studioId={row.studioId}
          obligation={obligation}
          leads={false}
        />
      ))}
    </Card>
  );
};
