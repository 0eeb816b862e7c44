import { entryNames } from '@domain/ledger/entry';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Confirm } from '@/components/confirm/confirm';
import { Field } from '@/components/field/field';
import { TextInput } from '@/components/field/text-input';
import { Notice } from '@/components/notice/notice';
import { goBack } from '@/platform/routes';
import { type Seen, useDeed } from './use-deed';

interface Props {
  readonly entry: Seen;
  readonly closedPeriod: string | null;
}

/** Takes an entry out of its ledger; what it said stays on record. */
export const RemoveButton = ({ entry, closedPeriod }: Props) => {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const remove = useDeed(entry);
  const name = entryNames[entry.kind];
  const act = async () => {
    if (await remove.run({ do: 'remove' }, reason)) goBack();
  };
  return (
    <>
      <Button kind="danger" icon="trash-2" onTap={() => setAsking(true)}>
        撤下
      </Button>
      {asking ? (
        <Confirm
          title={`撤下这条${name}？`}
          action="撤下"
          kind="danger"
          busy={remove.busy}
          disabled={closedPeriod !== null && reason.trim() === ''}
          onConfirm={() => void act()}
          onClose={() => setAsking(false)}
        >
          {`撤下后不再列入台账和统计，内容仍留存备查，不能恢复。`}
          <Field label="原因" optional={closedPeriod === null}>
            <TextInput label="撤下原因" maxLength={200} value={reason} onChange={setReason} />
          </Field>
          {remove.failure === null ? null : <Notice tone="bad">{remove.failure.userMessage}</Notice>}
        </Confirm>
      ) : null}
    </>
  );
};
