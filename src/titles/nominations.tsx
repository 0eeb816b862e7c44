import { dayWithWeekday } from '@domain/time/shanghai';
import { isNominable } from '@domain/title/nominate';
import { Row } from '@/components/row/row';
import { openPage } from '@/platform/routes';
import { useRole } from '@/services/me';
import { useAct } from '@/services/use-act';
import { useProcedure } from '@/services/use-procedure';
import type { RoundSummary } from '../../cloudfunctions/api/round/round.views';
import type { TitleView } from '../../cloudfunctions/api/title/title-view';

const Nomination = ({ round }: { readonly round: RoundSummary }) => {
  const start = useAct('application.start');
  const begin = () =>
    void start.run({ roundId: round.id }).then((application) => {
      if (application !== undefined) openPage('leader/application', { id: application.id });
    });
  return (
    <Row
      icon="send"
      title={round.title}
      text={start.failure?.userMessage ?? `填写推荐表，${dayWithWeekday(round.cutoffAt)}截止`}
      onTap={begin}
    />
  );
};

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
          <Nomination key={round.id} round={round} />
        ))}
    </>
  );
};
