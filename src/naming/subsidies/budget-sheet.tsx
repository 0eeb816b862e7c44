import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Choice } from '@/components/choice/choice';
import { Field } from '@/components/field/field';
import { LongText } from '@/components/field/long-text';
import { MoneyInput } from '@/components/money/money-input';
import { Notice } from '@/components/notice/notice';
import { Sheet } from '@/components/sheet/sheet';
import { useAct } from '@/services/use-act';
import type { RoundSubsidies } from '../../../cloudfunctions/api/subsidy/round-subsidies';

const often = [
  { key: 'once', text: '每个称号一次' },
  { key: 'yearly', text: '每年一次' },
] as const;

/** A kind keeps its key for as long as its name stays: what was spent before keeps its kind. */
const kindsOf = (written: string, { kinds }: RoundSubsidies['terms']) =>
  written
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((name) => ({ key: kinds.find((kind) => kind.name === name)?.key ?? name, name }));

/** The budget of the round, and what the programme says of its subsidies. */
export const BudgetSheet = ({
  view,
  onClose,
}: {
  readonly view: RoundSubsidies;
  readonly onClose: () => void;
}) => {
  const [budget, setBudget] = useState(view.budget);
  const [perTitle, setPerTitle] = useState(view.terms.perTitle);
  const [written, setWritten] = useState(view.terms.kinds.map(({ name }) => name).join('\n'));
  const act = useAct('subsidy.setBudget');
  const problemOf = (field: string) => (act.failure?.field === field ? act.failure.userMessage : undefined);
  const known = ['amount', 'kinds'].includes(act.failure?.field ?? '');
  const send = async () => {
    const { roundId, version } = view;
    const terms = { perTitle, kinds: kindsOf(written, view.terms) };
    if ((await act.run({ roundId, version, budget, terms })) !== undefined) onClose();
  };
  return (
    <Sheet
      title="预算、次数和允许的用途"
      onClose={onClose}
      bar={
        <Button busy={act.busy} onTap={() => void send()}>
          保存
        </Button>
      }
    >
      {act.failure === null || known ? null : <Notice tone="bad">{act.failure.userMessage}</Notice>}
      <Card flush>
        <Field label="本批次预算" optional hint="提出的补助合计不能超过它。" problem={problemOf('amount')}>
          <MoneyInput label="本批次预算" value={budget} onChange={setBudget} />
        </Field>
        <Field label="补助次数" hint="实施办法规定一次性补助；另有规定的改为每年。" clause="二(三)">
          <Choice label="补助次数" options={often} value={perTitle} onChange={setPerTitle} />
        </Field>
        <Field label="允许的用途" hint="每行一种。专款专用，其他用途不能登记。" problem={problemOf('kinds')}>
          <LongText short label="允许的用途" value={written} maxLength={600} onChange={setWritten} />
        </Field>
      </Card>
    </Sheet>
  );
};
