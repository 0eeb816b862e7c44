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
import type { RoundSummary } from '../../../cloudfunctions/api/round/round.views';
import { CopyRound } from './copy-round';
import { CopyUnitRound } from './copy-unit-round';
import { isOfUnit, runs } from './may-run';
import { roundStateNames, roundTones } from './round-state';

const Rounds = ({ title, rounds }: { readonly title?: string; readonly rounds: readonly RoundSummary[] }) =>
  rounds.length === 0 ? null : (
    <Card flush {...(title === undefined ? {} : { title })}>
      {rounds.map((round) => (
        <Row
          key={round.id}
          title={round.title}
          text={`${monthAndDay(round.opensAt)} 至 ${monthAndDay(round.cutoffAt)}`}
          aside={<Badge tone={roundTones[round.state]}>{roundStateNames[round.state]}</Badge>}
          onTap={() => openPage('officer/round', { id: round.id })}
        />
      ))}
    </Card>
  );

/** Rounds, latest year first, own ones before those of others; a new one is a copy of an earlier one. */
export default function RoundsPage() {
  const role = useRole();
  const industry = role?.capacity === 'industryUnion';
  const ofUnit = isOfUnit(role);
  const rounds = useProcedure('round.list', {});
  const [copying, setCopying] = useState(false);
  const known = rounds.data ?? [];
  const close = () => setCopying(false);
  return (
    <Page
      title="申报批次"
      bar={
        (industry || ofUnit) && known.length > 0 ? (
          <Button icon="copy" onTap={() => setCopying(true)}>
            {industry ? '新建批次' : '新建本单位批次'}
          </Button>
        ) : null
      }
    >
      <Loaded query={rounds}>
        {(all) => {
          if (all.length === 0) {
            return (
              <Empty
                icon="megaphone"
                title="还没有批次"
                text="每年的申报通知、条件和表格内容在这里设置和发布。"
              />
            );
          }
          const own = all.filter((round) => runs(role, round));
          const others = all.filter((round) => !runs(role, round));
          return industry ? (
            <>
              <Rounds rounds={own} />
              <Rounds title="单位自办的批次" rounds={others} />
            </>
          ) : (
            <>
              <Rounds title="本单位自办" rounds={own} />
              <Rounds
                title="宁夏教科文卫体工会的批次"
                rounds={others.filter(({ owner }) => owner === undefined)}
              />
              <Rounds title="下属单位自办的批次" rounds={others.filter(({ owner }) => owner !== undefined)} />
            </>
          );
        }}
      </Loaded>
      {copying && industry ? (
        <CopyRound rounds={known.filter(({ owner }) => owner === undefined)} onClose={close} />
      ) : null}
      {copying && ofUnit ? <CopyUnitRound rounds={known} onClose={close} /> : null}
    </Page>
  );
}
