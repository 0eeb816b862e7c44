import { type Criterion, type FullMark, fullMarks, type ReviewTerms } from '@domain/review/terms';
import type { Condition } from '@domain/round/round';
import { View } from '@tarojs/components';
import { Choice } from '@/components/choice/choice';
import { Field } from '@/components/field/field';
import { Notice } from '@/components/notice/notice';
import { freshKey } from '@/officer/parts/list-edit';
import { ListEditor } from '@/officer/parts/list-editor';
import { NumberField } from '@/officer/parts/number-field';
import { TextField } from '@/officer/parts/text-field';
import styles from './terms.module.scss';

interface Props {
  readonly terms: ReviewTerms;
  readonly conditions: readonly Condition[];
  readonly problem: string | undefined;
  readonly disabled: boolean;
  readonly onChange: (criteria: readonly Criterion[]) => void;
}

const none = '';
const marks = fullMarks.map((mark) => ({ key: String(mark), text: `${mark} 分` }));

/** The score sheet: its lines with weight, range, guidance and the condition that each measures. */
export const Criteria = ({ terms: { criteria }, conditions, problem, disabled, onChange }: Props) => {
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  return (
    <>
      <View className={styles.heading}>
        <View className={styles.title} role="heading" aria-level={2}>
          评分表
        </View>
        <View className={sum === 100 ? styles.good : styles.bad}>{`权重合计 ${sum}%`}</View>
      </View>
      {problem === undefined ? null : <Notice tone="bad">{problem}</Notice>}
      <ListEditor
        list={criteria}
        what="评分项"
        disabled={disabled}
        titleOf={({ name }, index) => `${index + 1}. ${name || '新的评分项'}`}
        summaryOf={({ weight, full, condition }) => {
          const measured = conditions.find(({ key }) => key === condition);
          return `权重 ${weight}%，0 至 ${full} 分${measured === undefined ? '' : `，对应 ${measured.clause}`}`;
        }}
        make={(): Criterion => ({
          key: freshKey(
            'item',
            criteria.map(({ key }) => key),
          ),
          name: '',
          weight: 0,
          full: 100,
          guidance: '',
          condition: null,
        })}
        onChange={onChange}
      >
        {(criterion, set) => (
          <>
            <TextField
              label="名称"
              value={criterion.name}
              disabled={disabled}
              onChange={(name) => set({ ...criterion, name })}
            />
            <NumberField
              label="权重（%）"
              value={criterion.weight}
              disabled={disabled}
              onChange={(weight) => {
                if (weight !== null) set({ ...criterion, weight });
              }}
            />
            <Field label="满分" hint="专家打 0 至满分，最小 0.5 分">
              <Choice
                label="满分"
                value={String(criterion.full)}
                options={marks}
                disabled={disabled}
                onChange={(full) => set({ ...criterion, full: Number(full) as FullMark })}
              />
            </Field>
            <TextField
              label="评分要点"
              long
              hint="什么情况得高分，什么情况得低分"
              maxLength={1000}
              value={criterion.guidance}
              disabled={disabled}
              onChange={(guidance) => set({ ...criterion, guidance })}
            />
            <Field label="对应的申报条件" optional>
              <Choice
                label="对应的申报条件"
                value={criterion.condition ?? none}
                options={[
                  { key: none, text: '不对应条件' },
                  ...conditions.map(({ key, subject, clause }) => ({
                    key,
                    text: `${subject}（${clause}）`,
                  })),
                ]}
                disabled={disabled}
                onChange={(key) => set({ ...criterion, condition: key === none ? null : key })}
              />
            </Field>
          </>
        )}
      </ListEditor>
    </>
  );
};
