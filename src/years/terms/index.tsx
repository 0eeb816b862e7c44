import { type Criterion, type PeriodMonths, type ProgrammeTerms } from '@domain/programme/terms';
import { View } from '@tarojs/components';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Choice } from '@/components/choice/choice';
import { Field } from '@/components/field/field';
import { LongText } from '@/components/field/long-text';
import { TextInput } from '@/components/field/text-input';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { Loaded } from '@/components/state/loaded';
import { goBack } from '@/platform/routes';
import { useRole } from '@/services/me';
import { newRequestId } from '@/services/request-id';
import { useAct } from '@/services/use-act';
import { useProcedure } from '@/services/use-procedure';
import type { TermsView } from '../../../cloudfunctions/api/terms/get-terms';
import { useKeptDraft } from '../kept-draft';
import { problemAt } from '../problem-at';
import styles from '../years.module.scss';
import { CycleTermsCard } from './cycle-terms-card';

const everyMonths: readonly { readonly key: string; readonly months: PeriodMonths; readonly text: string }[] =
  [
    { key: '3', months: 3, text: '每季度' },
    { key: '6', months: 6, text: '每半年' },
    { key: '12', months: 12, text: '每年' },
  ];
const fromNames = { excellent: '优秀', qualified: '合格', barely: '基本合格' } as const;
const numberIn = (typed: string): number => Number(typed.replace(/\D/g, '').slice(0, 3));

const CriterionItem = ({
  criterion,
  onChange,
}: {
  readonly criterion: Criterion;
  readonly onChange: (criterion: Criterion | null) => void;
}) => (
  <View className={styles.item}>
    <View className={styles.line}>
      <View className={styles.grow}>
        <TextInput
          label="考核项目"
          placeholder="考核项目"
          maxLength={40}
          value={criterion.name}
          onChange={(name) => onChange({ ...criterion, name })}
        />
      </View>
      <Button kind="quiet" compact icon="trash-2" onTap={() => onChange(null)}>
        删去
      </Button>
    </View>
    <View className={styles.gap}>
      <View className={styles.faint}>分值</View>
      <TextInput
        label={`${criterion.name}的分值`}
        kind="number"
        placeholder="分值"
        maxLength={3}
        value={criterion.weight === 0 ? '' : String(criterion.weight)}
        onChange={(typed) => onChange({ ...criterion, weight: numberIn(typed) })}
      />
    </View>
    <View className={styles.gap}>
      <LongText
        label={`${criterion.name}的评分说明`}
        short
        placeholder="看什么、怎么给分"
        maxLength={400}
        value={criterion.guidance}
        onChange={(guidance) => onChange({ ...criterion, guidance })}
      />
    </View>
  </View>
);

const TermsForm = ({ known }: { readonly known: TermsView }) => {
  const { content, change, forget } = useKeptDraft<ProgrammeTerms>(`terms:${known.version}`, known.terms);
  const save = useAct('terms.change');
  const { sheet } = content.assessment;
  const setSheet = (next: Partial<typeof sheet>) =>
    change((now) => ({
      ...now,
      assessment: { ...now.assessment, sheet: { ...now.assessment.sheet, ...next } },
    }));
  const total = sheet.criteria.reduce((sum, { weight }) => sum + weight, 0);
  const send = async () => {
    const version = known.version === 0 ? null : known.version;
    if ((await save.run({ version, terms: content })) === undefined) return;
    forget();
    goBack();
  };
  const { failure } = save;
  return (
    <Page
      title="自检、考核和管理周期"
      lead="已提交的自检和已开始的考核按当时的办法，不受改动影响。"
      bar={
        <Button icon="check" busy={save.busy} onTap={() => void send()}>
          保存
        </Button>
      }
    >
      {failure === null ? null : <Notice tone="bad">{failure.userMessage}</Notice>}
      <Card flush>
        <Field label="自检周期" clause="二(二)3" hint="办法只要求定期自检，周期由产业工会确定。">
          <Choice<string>
            label="自检周期"
            value={String(content.selfCheck.months)}
            options={everyMonths}
            onChange={(key) =>
              change((now) => ({
                ...now,
                selfCheck: {
                  ...now.selfCheck,
                  months: everyMonths.find((one) => one.key === key)?.months ?? now.selfCheck.months,
                },
              }))
            }
          />
        </Field>
      </Card>
      <CycleTermsCard
        cycle={content.cycle}
        failure={failure}
        onChange={(cycle) => change((now) => ({ ...now, cycle }))}
      />
      <Card title="年度考核表" flush>
        <Field
          label="考核项目"
          aside={`合计 ${total} 分`}
          problem={
            total === 100 ? problemAt(failure, 'assessment.sheet.criteria') : '各项分值合计应为 100 分。'
          }
        >
          {sheet.criteria.map((criterion) => (
            <CriterionItem
              key={criterion.id}
              criterion={criterion}
              onChange={(next) =>
                setSheet({
                  criteria: sheet.criteria.flatMap((one) => (one.id === criterion.id ? (next ?? []) : one)),
                })
              }
            />
          ))}
          <Button
            kind="quiet"
            compact
            icon="plus"
            onTap={() =>
              setSheet({
                criteria: [...sheet.criteria, { id: newRequestId(), name: '', guidance: '', weight: 0 }],
              })
            }
          >
            加一个项目
          </Button>
        </Field>
        {(['excellent', 'qualified', 'barely'] as const).map((grade) => (
          <Field
            key={grade}
            label={`${fromNames[grade]}的最低分`}
            {...(grade === 'excellent' ? { problem: problemAt(failure, 'assessment.sheet.from') } : {})}
          >
            <TextInput
              label={`${fromNames[grade]}的最低分`}
              kind="number"
              maxLength={3}
              value={String(sheet.from[grade])}
              onChange={(typed) => setSheet({ from: { ...sheet.from, [grade]: numberIn(typed) } })}
            />
          </Field>
        ))}
      </Card>
    </Page>
  );
};

/** What the rules leave open about self-checks and assessments, settled by the industry union. */
export default function TermsPage() {
  const role = useRole();
  const terms = useProcedure('terms.get', {});
  if (terms.data !== undefined && role?.capacity === 'industryUnion') {
    return <TermsForm key={terms.data.version} known={terms.data} />;
  }
  return (
    <Page title="自检、考核和管理周期">
      <Loaded query={terms}>{() => <Notice>自检周期、考核表和管理周期由产业工会确定。</Notice>}</Loaded>
    </Page>
  );
}
