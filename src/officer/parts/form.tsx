import type { FormSection } from '@domain/round/round';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Row } from '@/components/row/row';
import { fieldKindNames } from './field-kinds';
import { FieldSheet } from './field-sheet';
import { freshKey, replaced } from './list-edit';
import { ListEditor } from './list-editor';
import styles from './list-editor.module.scss';
import { newField } from './new-field';
import type { PartProps } from './part.types';
import { TextField } from './text-field';

interface SectionProps {
  readonly section: FormSection;
  readonly taken: readonly string[];
  readonly disabled: boolean;
  readonly onChange: (section: FormSection) => void;
}

const Section = ({ section, taken, disabled, onChange }: SectionProps) => {
  const [editing, setEditing] = useState<number | null>(null);
  const { fields } = section;
  const field = editing === null ? undefined : fields[editing];
  return (
    <>
      <TextField
        label="部分名称"
        value={section.title}
        disabled={disabled}
        onChange={(title) => onChange({ ...section, title })}
      />
      <TextField
        label="说明"
        optional
        value={section.hint ?? ''}
        disabled={disabled}
        onChange={(hint) => onChange({ ...section, hint: hint || undefined })}
      />
      {fields.map(({ key, kind, label, required }, index) => (
        <Row
          key={key}
          title={label || '新的一项'}
          text={`${fieldKindNames[kind]}，${required ? '必填' : '选填'}`}
          onTap={() => setEditing(index)}
        />
      ))}
      {disabled ? null : (
        <View className={styles.tools}>
          <Button
            kind="quiet"
            compact
            icon="plus"
            onTap={() => {
              onChange({ ...section, fields: [...fields, newField(taken)] });
              setEditing(fields.length);
            }}
          >
            添加一项
          </Button>
        </View>
      )}
      {field === undefined || editing === null ? null : (
        <FieldSheet
          field={field}
          fields={fields}
          disabled={disabled}
          onChange={(next) => onChange({ ...section, fields: replaced(fields, editing, next) })}
          onList={(next, place) => {
            onChange({ ...section, fields: next });
            setEditing(place);
          }}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
};

/** The form: its sections and their fields, in order. */
export const Form = ({ terms: { sections }, onChange, disabled }: PartProps) => {
  const taken = sections.flatMap(({ fields }) => fields.map(({ key }) => key));
  return (
    <ListEditor
      list={sections}
      what="部分"
      disabled={disabled}
      titleOf={({ title }, index) => `${index + 1}. ${title || '新的部分'}`}
      summaryOf={({ fields }) => fields.map(({ label }) => label).join('、')}
      make={(): FormSection => ({
        key: freshKey(
          'section',
          sections.map(({ key }) => key),
        ),
        title: '',
        fields: [],
      })}
      onChange={(next) => onChange({ sections: next })}
    >
      {(section, set) => <Section section={section} taken={taken} disabled={disabled} onChange={set} />}
    </ListEditor>
  );
};
