import { Card } from '@/components/card/card';
import { Row } from '@/components/row/row';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { useProcedure } from '@/services/use-procedure';

/** What waits for the officer, the oldest first. */
export const Waiting = () => {
  const waiting = useProcedure('application.list', { mine: true });
  return (
    <Loaded query={waiting}>
      {({ rows }) =>
        rows.length === 0 ? (
          <Empty title="没有等您办理的申报" text="轮到您时，这里会列出来，也会收到消息。" />
        ) : (
          <Card flush>
            {rows.map(({ id, studioName, leaderName, unitName, stateWords }) => (
              <Row key={id} title={studioName || leaderName} text={unitName} aside={stateWords} />
            ))}
          </Card>
        )
      }
    </Loaded>
  );
};
