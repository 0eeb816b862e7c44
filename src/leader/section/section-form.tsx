import { useEffect } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { useDraft } from '@/draft/use-draft';
import { answerOf } from '@/form/answer-of';
import { FieldView } from '@/form/field-view';
import { useReminderOffer } from '@/messages/reminder-offer';
import { goBack, replacePage } from '@/platform/routes';
import { scrollToElement } from '@/platform/scroll';
import type { ApplicationView } from '../../../cloudfunctions/api/application/application.views';
import { ConflictCard } from '../conflict';
import { FromLedgers } from '../from-ledgers';
import { SavedLead } from '../save-line';
import { TakeFromLedger } from '../take-from-ledger';
import { useJudged } from '../use-judged';

interface Props {
  readonly application: ApplicationView;
  readonly sectionKey: string;
  /** Field to begin at; '' for the first. */
  readonly fieldKey: string;
  /** Everything that is missing is marked, also where nothing has been typed yet. */
  readonly strict: boolean;
}

/** Key of 创新工作室开展工作情况及取得成果 in every round's form (row 5 of 附件2). */
const workField = 'work';

/** The fields of one section, saved while they are filled in. */
export const SectionForm = ({ application, sectionKey, fieldKey, strict }: Props) => {
  const { id, round, state, editable } = application;
  const draft = useDraft(application);
  const offer = useReminderOffer();
  const { problems, findings } = useJudged(round, draft.answers);
  const place = Math.max(
    round.sections.findIndex(({ key }) => key === sectionKey),
    0,
  );
  const section = round.sections[place];
  const next = round.sections[place + 1];

  useEffect(() => {
    if (fieldKey === '') return undefined;
    const timer = setTimeout(() => scrollToElement(`field-${fieldKey}`), 300);
    return () => clearTimeout(timer);
  }, [fieldKey]);

  if (section === undefined) return null;
  const returned = state.phase === 'returned' && state.sections.includes(section.key);
  return (
    <Page
      title={section.title}
      lead={<SavedLead title={`第 ${place + 1} 部分，共 ${round.sections.length} 部分`} draft={draft} />}
      bar={
        next === undefined ? (
          <Button
            onTap={() => {
              offer();
              goBack();
            }}
          >
            完成，返回申报表
          </Button>
        ) : (
          <>
            <Button kind="secondary" onTap={goBack}>
              申报表
            </Button>
            <Button
              onTap={() => {
                offer();
                replacePage('leader/section', { id, section: next.key });
              }}
            >
              {`下一步：${next.title}`}
            </Button>
          </>
        )
      }
    >
      {editable ? null : (
        <Notice tone="warn">{`申报表的状态是“${application.stateWords}”，现在不能修改。`}</Notice>
      )}
      {draft.status === 'refused' ? <Notice tone="bad">{draft.failure}</Notice> : null}
      <ConflictCard round={round} draft={draft} />
      {returned && state.phase === 'returned' ? (
        <Notice tone="warn" icon="undo-2">
          {state.reason}
        </Notice>
      ) : null}
      {section.hint === undefined ? null : <Notice>{section.hint}</Notice>}
      {editable && section.fields.some(({ key }) => key === workField) ? (
        <FromLedgers
          roundId={round.id}
          written={answerOf('longText', draft.answers, workField)}
          write={(change) => draft.edit(workField, change)}
        />
      ) : null}
      {section.fields.map(({ key, kind }) =>
        editable && (kind === 'results' || kind === 'projects') ? (
          <TakeFromLedger
            key={key}
            applicationId={id}
            roundId={round.id}
            kind={kind === 'results' ? 'result' : 'project'}
            there={answerOf(kind, draft.answers, key).map((one) => one.id)}
            write={(change) => draft.edit(key, change)}
          />
        ) : null,
      )}
      <Card flush>
        {section.fields.map((field) => (
          <FieldView
            key={field.key}
            applicationId={id}
            round={round}
            field={field}
            answers={draft.answers}
            edit={editable ? draft.edit : () => undefined}
            problems={problems}
            findings={findings}
            strict={strict || returned}
          />
        ))}
      </Card>
    </Page>
  );
};
