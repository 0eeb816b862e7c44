import { isNominable } from '@domain/title/nominate';
import { useRole } from '@/services/me';
import { useProcedure } from '@/services/use-procedure';
import type { TitleView } from '../../cloudfunctions/api/title/title-view';
import { StartInRound } from './start-in-round';

/** Open rounds that recommend a studio with these titles further; to the leader alone. */
export const Nominations = ({ titles }: { readonly titles: readonly TitleView[] }) => {
  const leader = useRole()?.capacity === 'leader';
  const rounds = useProcedure('round.list', {}, { enabled: leader }).data ?? [];
  return (
    <>
      {rounds
        .filter(
          ({ state, nominatesTo }) =>
            leader && state === 'open' && nominatesTo !== undefined && isNominable(nominatesTo, titles),
        )
        .map((round) => (
          <StartInRound key={round.id} round={round} form="推荐表" />
        ))}
    </>
  );
};
