import type { Problem } from '@domain/failure/failure';
import type { MeanRule, ReviewTerms } from '@domain/review/terms';
import type { Condition } from '@domain/round/round';
import { Card } from '@/components/card/card';
import { Choice } from '@/components/choice/choice';
import { Field } from '@/components/field/field';
import { Notice } from '@/components/notice/notice';
import { NumberField } from '@/officer/parts/number-field';
import { meanNames } from '../parts/terms-words';
import { Criteria } from './criteria';
import { Ties } from './ties';

interface Props {
  readonly terms: ReviewTerms;
  readonly conditions: readonly Condition[];
  readonly problems: readonly Problem[];
  readonly disabled: boolean;
  readonly onChange: (terms: ReviewTerms) => void;
}

const means = (Object.keys(meanNames) as MeanRule[]).map((key) => ({ key, text: meanNames[key] }));

/** Everything that a review's terms hold. What the rules leave open is set here and shown as such. */
export const TermsForm = ({ terms, conditions, problems, disabled, onChange }: Props) => {
  const set = (changes: Partial<ReviewTerms>) => onChange({ ...terms, ...changes });
  const number = (change: (value: number) => Partial<ReviewTerms>) => (value: number | null) => {
    if (value !== null) set(change(value));
  };
  const about = (part: string) => problems.find(({ field }) => field === part)?.message;
  return (
    <>
      <Card title="怎样评" flush>
        <NumberField
          label="每份申报表由几位专家评审"
          value={terms.readers}
          disabled={disabled}
          onChange={number((readers) => ({ readers }))}
        />
        <Field label="得分怎样算" problem={about('readers')}>
          <Choice
            label="得分怎样算"
            value={terms.mean}
            options={means}
            disabled={disabled}
            onChange={(mean) => set({ mean })}
          />
        </Field>
        <Field label="专家能否看到姓名和单位">
          <Choice
            label="专家能否看到姓名和单位"
            value={terms.blind ? 'blind' : 'open'}
            options={[
              { key: 'open', text: '实名评审' },
              { key: 'blind', text: '盲评' },
            ]}
            disabled={disabled}
            onChange={(key) => set({ blind: key === 'blind' })}
          />
        </Field>
        {terms.blind ? (
          <Notice tone="warn">
            盲评时，申报表和台账文字里的领军人物、团队成员、单位名称以 ×××
            代替，联系电话不显示。附件（证书、照片、文件）是原件，其中的姓名和单位无法隐去。
          </Notice>
        ) : null}
      </Card>
      <Card title="同分怎样排" flush>
        <Ties terms={terms} disabled={disabled} problem={about('ties')} onChange={(ties) => set({ ties })} />
      </Card>
      <Criteria
        terms={terms}
        conditions={conditions}
        problem={about('criteria')}
        disabled={disabled}
        onChange={(criteria) => set({ criteria })}
      />
      <Card title="复核与公示" flush>
        <NumberField
          label="低分线（满分的百分之几）"
          hint="不高于这条线的评分必须写明理由"
          value={terms.extremes.low}
          disabled={disabled}
          onChange={number((low) => ({ extremes: { ...terms.extremes, low } }))}
        />
        <NumberField
          label="高分线（满分的百分之几）"
          hint="不低于这条线的评分必须写明理由"
          value={terms.extremes.high}
          disabled={disabled}
          onChange={number((high) => ({ extremes: { ...terms.extremes, high } }))}
        />
        <NumberField
          label="偏离多少分要标出"
          hint="与同一份申报表各评分的中位数相差达到这个分数时，排名中标为“偏离”"
          value={terms.outlier}
          disabled={disabled}
          onChange={number((outlier) => ({ outlier }))}
        />
        <NumberField
          label="公示几个工作日"
          hint="实施办法没有写明公示时间，其他工会一般不少于 5 个工作日"
          value={terms.noticeDays}
          disabled={disabled}
          onChange={number((noticeDays) => ({ noticeDays }))}
        />
      </Card>
    </>
  );
};
