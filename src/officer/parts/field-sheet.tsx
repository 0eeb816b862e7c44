import type { FormField } from '@domain/round/round';
import { Card } from '@/components/card/card';
import { Choice } from '@/components/choice/choice';
import { Field } from '@/components/field/field';
import { Sheet } from '@/components/sheet/sheet';
import { EntryTools } from './entry-tools';
import { fieldKindNames, hasLength, kindsToAdd } from './field-kinds';
import { moved, without } from './list-edit';
import { NumberField } from './number-field';
import { paragraphsOf, textOf } from './paragraphs';
import { TextField } from './text-field';

interface Props {
  readonly field: FormField;
  readonly fields: readonly FormField[];
  readonly disabled: boolean;
  readonly onChange: (field: FormField) => void;
  /** The whole list changed its order or length; `place` is where this field stands now. */
  readonly onList: (fields: readonly FormField[], place: number | null) => void;
  readonly onClose: () => void;
}

/** One field of the form: what it asks and what counts as an answer. */
export const FieldSheet = ({ field, fields, disabled, onChange, onList, onClose }: Props) => {
  const place = fields.indexOf(field);
  const fixed = !kindsToAdd.includes(field.kind);
  return (
    <Sheet title={field.label || '新的一项'} onClose={onClose}>
      <Card flush>
        <TextField
          label="名称"
          value={field.label}
          disabled={disabled}
          onChange={(label) => onChange({ ...field, label })}
        />
        <TextField
          label="填写提示"
          optional
          value={field.hint ?? ''}
          disabled={disabled}
          onChange={(hint) => onChange({ ...field, hint: hint || undefined })}
        />
        <TextField
          label="依据条款"
          optional
          value={field.clause ?? ''}
          disabled={disabled}
          onChange={(clause) => onChange({ ...field, clause: clause || undefined })}
        />
        <Field label="填什么" {...(fixed ? { hint: '这一项与条件相连，种类不能改' } : {})}>
          <Choice
            label="填什么"
            value={field.kind}
            options={(fixed ? [field.kind] : kindsToAdd).map((kind) => ({
              key: kind,
              text: fieldKindNames[kind],
            }))}
            disabled={disabled || fixed}
            onChange={(kind) => onChange({ ...field, kind })}
          />
        </Field>
        <Field label="必须填吗">
          <Choice
            label="必须填吗"
            value={field.required ? 'yes' : 'no'}
            options={[
              { key: 'yes', text: '必填' },
              { key: 'no', text: '选填' },
            ]}
            disabled={disabled}
            onChange={(answer) => onChange({ ...field, required: answer === 'yes' })}
          />
        </Field>
        {hasLength(field.kind) ? (
          <NumberField
            label="最多几个字"
            value={field.maxLength ?? null}
            disabled={disabled}
            emptyMeans="不另设限制"
            onChange={(maxLength) => onChange({ ...field, maxLength: maxLength ?? undefined })}
          />
        ) : null}
        {field.kind === 'choice' ? (
          <TextField
            label="可选的内容"
            hint="每行一个"
            long
            value={textOf(field.options ?? [])}
            disabled={disabled}
            onChange={(text) => onChange({ ...field, options: paragraphsOf(text) })}
          />
        ) : null}
        {disabled ? null : (
          <EntryTools
            first={place <= 0}
            last={place === fields.length - 1}
            onMove={(by) => onList(moved(fields, place, by), place + by)}
            onRemove={() => onList(without(fields, place), null)}
          />
        )}
      </Card>
    </Sheet>
  );
};
