import { Card } from '@/components/card/card';
import { DaysLeft } from '@/components/days/days-left';
import { LateNotice } from '@/leader/late-notice';
import { CalendarButton } from '@/messages/calendar-button';
import { serverNow } from '@/services/server-time';
import type { ApplicationView } from '../../cloudfunctions/api/application/application.views';
import type { RoundSummary } from '../../cloudfunctions/api/round/round.views';

interface Props {
  readonly round: RoundSummary;
  readonly application: ApplicationView | null;
}

/** The round in force and the days until it closes, an extension counted. */
export const RoundCard = ({ round, application }: Props) => {
  const cutoffAt = application?.cutoffAt ?? round.cutoffAt;
  const missed = application?.phase === 'draft' && serverNow() > cutoffAt;
  return (
    <Card title={round.title}>
      {missed ? (
        <LateNotice cutoffAt={cutoffAt} contact={application.round.contact} />
      ) : (
        <>
          <DaysLeft cutoffAt={cutoffAt} />
          <CalendarButton id={round.id} title={`${round.title}截止`} at={cutoffAt} />
        </>
      )}
    </Card>
  );
};
