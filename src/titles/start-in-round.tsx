import { dayWithWeekday } from '@domain/time/shanghai';
import { Row } from '@/components/row/row';
import { openPage } from '@/platform/routes';
import { useAct } from '@/services/use-act';
import type { RoundSummary } from '../../cloudfunctions/api/round/round.views';

interface Props {
  readonly round: RoundSummary;
  /** What is filled in: `推荐表`. */
  readonly form: string;
}

/** A round beside the one in force: a tap begins the leader's form in it, or opens the one begun before. */
export const StartInRound = ({ round, form }: Props) => {
  const start = useAct('application.start');
  const begin = () =>
    void start.run({ roundId: round.id }).then((application) => {
      if (application !== undefined) openPage('leader/application', { id: application.id });
    });
  return (
    <Row
      icon="send"
      title={round.title}
      text={start.failure?.userMessage ?? `填写${form}，${dayWithWeekday(round.cutoffAt)}截止`}
      onTap={begin}
    />
  );
};
