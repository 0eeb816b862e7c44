import type { Failure } from '@domain/failure/failure';
import type { UnionLevel, Unit } from '@domain/unions/union';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Choice } from '@/components/choice/choice';
import { Field } from '@/components/field/field';
import { TextInput } from '@/components/field/text-input';
import { Notice } from '@/components/notice/notice';
import { Sheet } from '@/components/sheet/sheet';
import { type Parent, ParentField } from './parent-field';

export interface UnionDraft {
  readonly name: string;
  readonly level: UnionLevel;
  readonly unit: Unit | null;
}

/** A union that is there already, and the one above it: it can be put under another. */
export interface Placed {
  readonly unionId: string;
  readonly parent: Parent;
}

interface Props {
  readonly title: string;
  readonly action: string;
  readonly first: UnionDraft;
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** Left out for a new union, whose place is where it is added, and for the industry union, which has none above. */
  readonly placed?: Placed;
  readonly onSave: (draft: UnionDraft, parentId: string | null) => void;
  readonly onClose: () => void;
}

const levels = [
  { key: 'unitUnion', text: '单位工会' },
  { key: 'directUnion', text: '直属工会' },
] as const;
const withUnit = [
  { key: 'yes', text: '是' },
  { key: 'no', text: '否' },
] as const;

/** A union's entry: name, level, and the unit it belongs to. */
export const UnionForm = ({ title, action, first, busy, failure, placed, onSave, onClose }: Props) => {
  const [name, setName] = useState(first.name);
  const [level, setLevel] = useState(first.level);
  const [hasUnit, setHasUnit] = useState(first.unit !== null || first.level === 'unitUnion');
  const [unit, setUnit] = useState<Unit>(first.unit ?? { name: '', industry: '', administrationName: '' });
  const [parent, setParent] = useState(placed?.parent ?? null);
  const needsUnit = level === 'unitUnion' || hasUnit;
  const problemOf = (field: string) =>
    failure?.problems?.find((problem) => problem.field === field)?.message ??
    (failure?.field === field ? failure.userMessage : undefined);
  return (
    <Sheet
      title={title}
      onClose={onClose}
      bar={
        <Button
          busy={busy}
          onTap={() => onSave({ name, level, unit: needsUnit ? unit : null }, parent?.id ?? null)}
        >
          {action}
        </Button>
      }
    >
      {failure === null ? null : <Notice tone="bad">{failure.userMessage}</Notice>}
      <Card flush>
        <Field label="工会名称" problem={problemOf('name')}>
          <TextInput label="工会名称" value={name} maxLength={60} onChange={setName} />
        </Field>
        {level === 'industryUnion' ? null : (
          <Field label="级别" problem={problemOf('level')}>
            <Choice label="级别" options={levels} value={level} onChange={setLevel} />
          </Field>
        )}
        {level === 'directUnion' ? (
          <Field label="本身也是单位工会" hint="工作室直接建在这一级时选“是”。">
            <Choice
              label="本身也是单位工会"
              options={withUnit}
              value={hasUnit ? 'yes' : 'no'}
              onChange={(key) => setHasUnit(key === 'yes')}
            />
          </Field>
        ) : null}
        {needsUnit && level !== 'industryUnion' ? (
          <>
            <Field label="单位名称" problem={problemOf('unit.name')}>
              <TextInput
                label="单位名称"
                value={unit.name}
                maxLength={60}
                onChange={(text) => setUnit({ ...unit, name: text })}
              />
            </Field>
            <Field label="单位所属产业" problem={problemOf('unit.industry')}>
              <TextInput
                label="单位所属产业"
                value={unit.industry}
                maxLength={60}
                placeholder="例如 教育、医疗卫生"
                onChange={(text) => setUnit({ ...unit, industry: text })}
              />
            </Field>
            <Field
              label="党政部门名称"
              hint="申报表上“党政部门意见”盖它的章。"
              problem={problemOf('unit.administrationName')}
            >
              <TextInput
                label="党政部门名称"
                value={unit.administrationName}
                maxLength={60}
                onChange={(text) => setUnit({ ...unit, administrationName: text })}
              />
            </Field>
          </>
        ) : null}
      </Card>
      {placed === undefined || parent === null ? null : (
        <ParentField
          unionId={placed.unionId}
          first={placed.parent}
          value={parent}
          problem={problemOf('parentId')}
          onChange={setParent}
        />
      )}
    </Sheet>
  );
};
