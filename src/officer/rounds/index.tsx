import { monthAndDay } from '@domain/time/shanghai';
import { useState } from 'react';
import { Badge } from '@/components/badge/state-badge';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { openPage } from '@/platform/routes';
import { useRole } from '@/services/me';
import { useProcedure } from '@/services/use-procedure';
import { CopyRound } from './copy-round';
import { roundStateNames, roundTones } from './round-state';

/** The industry union's rounds, latest year first; a new one is a copy of an earlier one. */
export default function RoundsPage() {
  const industry = useRole()?.capacity === 'industryUnion';
  const rounds = useProcedure('round.list', {});
  const [copying, setCopying] = useState(false);
  const known = rounds.data ?? [];
  return (
    <Page
      title="申报批次"
      bar={
        industry && known.length > 0 ? (
          <Button icon="copy" onTap={() => setCopying(true)}>
            新建批次
          </Button>
        ) : null
      }
    >
      <Loaded query={rounds}>
        {(all) =>
          all.length === 0 ? (
            <Empty
              icon="megaphone"
              title="还没有批次"
              text="每年的申报通知、条件和表格内容在这里设置和发布。"
            />
          ) : (
            <Card flush>
              {all.map(({ id, title, state, opensAt, cutoffAt }) => (
                <Row
                  key={id}
                  title={title}
                  text={`${monthAndDay(opensAt)} 至 ${monthAndDay(cutoffAt)}`}
                  aside={<Badge tone={roundTones[state]}>{roundStateNames[state]}</Badge>}
                  onTap={() => openPage('officer/round', { id })}
                />
              ))}
            </Card>
          )
        }
      </Loaded>
      {copying ? <CopyRound rounds={known} onClose={() => setCopying(false)} /> : null}
    </Page>
  );
}
