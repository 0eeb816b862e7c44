import { Choice } from '@/components/choice/choice';
import { LongText } from '@/components/field/long-text';
import { TextInput } from '@/components/field/text-input';
import { MoneyInput } from '@/components/money/money-input';
import { answerOf } from '../answer-of';
import type { FieldProps } from '../form.types';

/** Fields of one value: text, phone, long text, choice, money. */
export const Simple = ({ field, answers, edit }: FieldProps) => {
  const { key, kind, label, maxLength } = field;
  const set = (value: string | number | null) => edit(key, () => value);
  switch (kind) {
    case 'money':
      return <MoneyInput label={label} value={answerOf('money', answers, key)} onChange={set} />;
    case 'choice':
      return (
        <Choice
          label={label}
          options={(field.options ?? []).map((option) => ({ key: option, text: option }))}
          value={answerOf('choice', answers, key)}
          onChange={set}
        />
      );
    case 'longText':
      return (
        <LongText
          label={label}
          value={answerOf('longText', answers, key)}
          maxLength={maxLength ?? 10_000}
          onChange={set}
        />
      );
    default:
      return (
        <TextInput
          label={label}
          kind={kind === 'phone' ? 'phone' : 'text'}
          value={answerOf('text', answers, key)}
          maxLength={maxLength ?? 200}
          onChange={set}
        />
      );
  }
};
