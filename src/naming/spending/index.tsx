import { type Spending, spendingProblems } from '@domain/subsidy/spending';
import { sumText } from '@domain/subsidy/words';
import { dayInShanghai } from '@domain/time/shanghai';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Attachments } from '@/components/attachments/attachments';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Choice } from '@/components/choice/choice';
import { DatePicker } from '@/components/dates/date-picker';
import { Field } from '@/components/field/field';
import { LongText } from '@/components/field/long-text';
import { TextInput } from '@/components/field/text-input';
import { MoneyInput } from '@/components/money/money-input';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { Loaded } from '@/components/state/loaded';
import { backTo } from '@/platform/back-to';
import { parameter } from '@/platform/routes';
import { newRequestId } from '@/services/request-id';
import { serverNow } from '@/services/server-time';
import { useAct } from '@/services/use-act';
import { useProcedure } from '@/services/use-procedure';
import type { Account } from '../parts/account';

type Entered = Omit<Spending, 'id' | 'enteredBy' | 'at' | 'withdrawn' | 'questions' | 'amount'> & {
  readonly amount: number | null;
};

const untouched: Entered = { day: '', amount: null, kind: '', purpose: '', receipts: [], approvedBy: '' };

/** @returns the most recent approver first: the next spending is likely approved by the same person */
const lastApprover = ({ spendings }: Account): string => spendings.at(-1)?.approvedBy ?? '';

const Form = ({ account }: { readonly account: Account }) => {
  const today = dayInShanghai(serverNow());
  const [spendingId] = useState(newRequestId);
  const [entered, setEntered] = useState<Entered>({
    ...untouched,
    day: today,
    approvedBy: lastApprover(account),
  });
  const [tried, setTried] = useState(false);
  const act = useAct('spending.add');
  const { id, version, kinds, settlement } = account;
  const amount = entered.amount ?? 0;
  const problems = spendingProblems({ ...entered, amount }, kinds, today);
  const problemOf = (field: string) =>
    tried ? problems.find((problem) => problem.field === field)?.message : undefined;
  const set = (change: Partial<Entered>) => setEntered((known) => ({ ...known, ...change }));
  const send = async () => {
    setTried(true);
    if (problems.length > 0) return;
    const spending = { ...entered, amount, id: spendingId };
    if ((await act.run({ id, version, spending })) !== undefined) backTo('naming/account', { id });
  };
  const left = settlement.balance - amount;
  const year = Number(today.slice(0, 4));
  return (
    <>
      {act.failure === null ? null : <Notice tone="bad">{act.failure.userMessage}</Notice>}
      {left < 0 ? (
        <Notice tone="warn">{`登记后支出将超出补助 ${sumText(-left)}，工会会看到超支提示。请核对金额。`}</Notice>
      ) : null}
      <Card flush>
        <Field label="金额" hint={`现在结余 ${sumText(settlement.balance)}`} problem={problemOf('amount')}>
          <MoneyInput label="金额" value={entered.amount} onChange={(fen) => set({ amount: fen })} />
        </Field>
        <Field label="支出日期" problem={problemOf('day')}>
          <DatePicker
            label="支出日期"
            precision="day"
            years={{ from: year - 5, to: year }}
            value={entered.day}
            onChange={(day) => set({ day })}
          />
        </Field>
        <Field label="用途类别" clause="二(三)" hint="补助经费专款专用" problem={problemOf('kind')}>
          <Choice
            label="用途类别"
            options={kinds.map(({ key, name }) => ({ key, text: name }))}
            value={entered.kind === '' ? null : entered.kind}
            onChange={(kind) => set({ kind })}
          />
        </Field>
        <Field label="用途" problem={problemOf('purpose')}>
          <LongText
            short
            label="用途"
            value={entered.purpose}
            maxLength={200}
            placeholder="例如：购置示教模型两套"
            onChange={(purpose) => set({ purpose })}
          />
        </Field>
        <Field label="票据" hint="发票、收据的照片" problem={problemOf('receipts')}>
          <Attachments
            owner={{ kind: 'subsidy', id }}
            label="票据"
            value={entered.receipts}
            onChange={(change) => setEntered((known) => ({ ...known, receipts: change(known.receipts) }))}
          />
        </Field>
        <Field label="审批人" hint="单位里批准这笔支出的人" problem={problemOf('approvedBy')}>
          <TextInput
            label="审批人"
            value={entered.approvedBy}
            maxLength={40}
            onChange={(approvedBy) => set({ approvedBy })}
          />
        </Field>
      </Card>
      {tried && problems.length > 0 ? (
        <Notice tone="bad">{`还有 ${problems.length} 项没有填好，见上面红色提示。`}</Notice>
      ) : null}
      <Button busy={act.busy} onTap={() => void send()}>
        登记
      </Button>
    </>
  );
};

/** The leader enters one spending of the subsidy, with its receipt (专款专用). */
export default function SpendingPage() {
  const id = parameter(useRouter().params, 'id');
  const query = useProcedure('subsidy.get', { id });
  return (
    <Page title="登记支出">
      <Loaded query={query}>{(account) => <Form account={account} />}</Loaded>
    </Page>
  );
}
