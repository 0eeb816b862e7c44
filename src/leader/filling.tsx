import { exactMinute } from '@domain/time/shanghai';
import { Findings } from '@/application/findings';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { DaysLeft } from '@/components/days/days-left';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { useDraft } from '@/draft/use-draft';
import { CalendarButton } from '@/messages/calendar-button';
import { openPage } from '@/platform/routes';
import { serverNow } from '@/services/server-time';
import type { ApplicationView } from '../../cloudfunctions/api/application/application.views';
import { ConflictCard } from './conflict';
import { LateNotice } from './late-notice';
import { ReturnedCard } from './returned-card';
import { SavedLead } from './save-line';
import { SectionList } from './section-list';
import { SubmitButton } from './submit-button';
import { useJudged } from './use-judged';

interface Props {
  readonly application: ApplicationView;
  readonly tab?: 'applications';
}

/** The form while the leader may change it: sections, what is missing, and handing it in. */
export const Filling = ({ application, tab }: Props) => {
  const { id, round, state, cutoffAt, extension } = application;
  const draft = useDraft(application);
  const { progress, findings, open } = useJudged(round, draft.answers);
  const late = state.phase === 'draft' && serverNow() > cutoffAt;
  return (
    <Page
      title="申报"
      {...(tab === undefined ? {} : { tab })}
      lead={<SavedLead title={round.title} draft={draft} />}
      bar={
        late ? null : (
          <>
            <Button kind="secondary" icon="eye" onTap={() => openPage('leader/preview', { id })}>
              预览
            </Button>
            <SubmitButton application={application} draft={draft} open={open} />
          </>
        )
      }
    >
      {draft.status === 'refused' ? <Notice tone="bad">{draft.failure}</Notice> : null}
      <ConflictCard round={round} draft={draft} />
      {state.phase === 'returned' ? <ReturnedCard application={application} state={state} /> : null}
      {state.phase === 'draft' ? (
        <Card>
          {late ? (
            <LateNotice cutoffAt={cutoffAt} contact={round.contact} />
          ) : (
            <>
              <DaysLeft cutoffAt={cutoffAt} />
              <CalendarButton id={application.roundId} title={`${round.title}截止`} at={cutoffAt} />
            </>
          )}
          {extension !== null && !late ? (
            <Notice tone="info">{`已准予延期到${exactMinute(extension.until)}：${extension.reason}`}</Notice>
          ) : null}
        </Card>
      ) : null}
      <SectionList
        applicationId={id}
        progress={progress}
        returned={state.phase === 'returned' ? state.sections : []}
      />
      <Findings findings={findings} />
    </Page>
  );
};
