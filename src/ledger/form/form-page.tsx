import { entryNames } from '@domain/ledger/entry';
import type { ReactNode } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Field } from '@/components/field/field';
import { TextInput } from '@/components/field/text-input';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { useReminderOffer } from '@/messages/reminder-offer';
import { goBack } from '@/platform/routes';
import { online } from '@/services/connection';
import { useStore } from '@/services/store';
import type { EntryForm } from './use-entry-form';

interface Props {
  readonly form: EntryForm<object>;
  readonly title?: string;
  /** `2020年9月` where changes need a reason; null where its month is open. */
  readonly closedPeriod: string | null;
  /** Above the questions. */
  readonly head?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of an entry's form: its questions, the reason where one is needed, and the one button that keeps it. */
export const FormPage = ({ form, title, closedPeriod, head, children }: Props) => {
  const connected = useStore(online);
  const name = entryNames[form.kind];
  const asksReason = closedPeriod !== null || form.reason !== '' || form.problem('reason') !== undefined;
  const offer = useReminderOffer();
  const save = async () => {
    if (await form.save()) goBack();
  };
  return (
    <Page
      title={title ?? `${form.isNew ? '新增' : '修改'}${name}`}
      bar={
        <Button
          busy={form.busy}
          onTap={() => {
            offer();
            void save();
          }}
        >
          {connected ? '保存' : '保存到本机'}
        </Button>
      }
    >
      {head}
      {form.failure === null ? null : <Notice tone="bad">{form.failure}</Notice>}
      <Card flush>
        {children}
        {asksReason ? (
          <Field
            label="修改原因"
            hint={
              closedPeriod === null
                ? '所在月份的台账已封存，修改前后的内容都会保留。'
                : `${closedPeriod}的台账已封存，修改前后的内容都会保留。`
            }
            clause="二(二)2"
          >
            <TextInput label="修改原因" maxLength={200} value={form.reason} onChange={form.giveReason} />
          </Field>
        ) : null}
      </Card>
    </Page>
  );
};
