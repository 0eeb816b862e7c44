import { Card } from '@/components/card/card';
import { useProcedure } from '@/services/use-procedure';
import { StartInRound } from './start-in-round';

/** Open rounds that the leader's own unit runs (三(七)). */
export const UnitRounds = () => {
  const rounds = useProcedure('round.list', {}).data ?? [];
  const open = rounds.filter(({ state, owner }) => state === 'open' && owner !== undefined);
  return open.length === 0 ? null : (
    <Card title="本单位的申报" flush>
      {open.map((round) => (
        <StartInRound key={round.id} round={round} form="申报表" />
      ))}
    </Card>
  );
};
