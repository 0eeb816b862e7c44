import type { Failure } from '@domain/failure/failure';
import { useState } from 'react';
import { Confirm } from '@/components/confirm/confirm';
import { Field } from '@/components/field/field';
import { LongText } from '@/components/field/long-text';
import { Notice } from '@/components/notice/notice';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly label: string;
  readonly action: string;
  readonly most: number;
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}

/** A deed that needs to be said why. */
export const WithReason = (props: Props) => {
  const { title, text, label, action, most, busy, failure, onConfirm, onClose } = props;
  const [reason, setReason] = useState('');
  return (
    <Confirm
      title={title}
      action={action}
      kind="danger"
      busy={busy}
      disabled={reason.trim() === ''}
      onConfirm={() => onConfirm(reason)}
      onClose={onClose}
    >
      {text}
      <Field label={label}>
        <LongText label={label} short maxLength={most} value={reason} onChange={setReason} />
      </Field>
      {failure === null ? null : <Notice tone="bad">{failure.userMessage}</Notice>}
    </Confirm>
  );
};
