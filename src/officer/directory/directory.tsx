import { Card } from '@/components/card/card';
import { Row } from '@/components/row/row';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { useProcedure } from '@/services/use-procedure';

/** Every application that the officer may see. */
export const Directory = () => {
  const applications = useProcedure('application.list', {});
  return (
    <Loaded query={applications}>
      {({ rows }) =>
        rows.length === 0 ? (
          <Empty title="还没有申报" text="有人开始申报后会列在这里。" />
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
