import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Field } from '@/components/field/field';
import { LongText } from '@/components/field/long-text';
import { Notice } from '@/components/notice/notice';
import { Sheet } from '@/components/sheet/sheet';
import { useAct } from '@/services/use-act';
import type { Account } from '../parts/account';

export type WordsAsked = 'spending.ask' | 'spending.explain' | 'spending.withdraw';

const words: Readonly<
  Record<
    WordsAsked,
    { readonly title: string; readonly label: string; readonly hint: string; readonly action: string }
  >
> = {
  'spending.ask': {
    title: '请对方说明',
    label: '需要说明什么',
    hint: '领军人物会收到消息；答复之前，这笔支出显示为待说明。',
    action: '发出',
  },
  'spending.explain': {
    title: '说明这笔支出',
    label: '说明',
    hint: '提问的工会会收到消息。',
    action: '提交说明',
  },
  'spending.withdraw': {
    title: '撤销这笔支出',
    label: '原因',
    hint: '撤销后不计入支出，但仍然可以看到。',
    action: '撤销',
  },
};

interface Props {
  readonly asked: WordsAsked;
  readonly account: Account;
  readonly spendingId: string;
  readonly onClose: () => void;
}

/** A few words about one spending: a question, its answer, or why it is taken back. */
export const WordsSheet = ({ asked, account: { id, version }, spendingId, onClose }: Props) => {
  const [text, setText] = useState('');
  const ask = useAct('spending.ask');
  const explain = useAct('spending.explain');
  const withdraw = useAct('spending.withdraw');
  const { title, label, hint, action } = words[asked];
  const said = text.trim();
  const target = { id, version, spendingId };
  const send = () => {
    if (asked === 'spending.ask') return ask.run({ ...target, text: said });
    if (asked === 'spending.explain') return explain.run({ ...target, text: said });
    return withdraw.run({ ...target, reason: said });
  };
  const failure = ask.failure ?? explain.failure ?? withdraw.failure;
  return (
    <Sheet
      title={title}
      onClose={onClose}
      bar={
        <Button
          kind={asked === 'spending.withdraw' ? 'danger' : 'primary'}
          busy={ask.busy || explain.busy || withdraw.busy}
          disabled={said === ''}
          onTap={() =>
            void send().then((done) => {
              if (done !== undefined) onClose();
            })
          }
        >
          {action}
        </Button>
      }
    >
      {failure === null ? null : <Notice tone="bad">{failure.userMessage}</Notice>}
      <Card flush>
        <Field label={label} hint={hint}>
          <LongText short label={label} value={text} maxLength={500} onChange={setText} />
        </Field>
      </Card>
    </Sheet>
  );
};
