import { Card } from '@/components/card/card';
import { MomentInput } from '@/components/dates/moment-input';
import { Field } from '@/components/field/field';
import type { PartProps } from './part.types';

/** When the round opens and closes, Beijing time. */
export const Dates = ({ terms, onChange, disabled }: PartProps) => {
  const years = { from: terms.year - 1, to: terms.year + 1 };
  return (
    <Card flush>
      <Field label="开始（北京时间）" hint="从这一刻起可以提交申报表">
        <MomentInput
          label="开始"
          value={terms.opensAt}
          years={years}
          disabled={disabled}
          onChange={(opensAt) => onChange({ opensAt })}
        />
      </Field>
      <Field
        label="截止（北京时间）"
        hint="以服务器收到的时刻为准；23:59 表示当天结束"
        problem={terms.cutoffAt > terms.opensAt ? undefined : '截止时间应晚于开始时间。'}
      >
        <MomentInput
          label="截止"
          value={terms.cutoffAt}
          years={years}
          disabled={disabled}
          onChange={(cutoffAt) => onChange({ cutoffAt })}
        />
      </Field>
    </Card>
  );
};
