import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Field } from '@/components/field/field';
import { TextInput } from '@/components/field/text-input';
import { Notice } from '@/components/notice/notice';
import { Row } from '@/components/row/row';
import { Sheet } from '@/components/sheet/sheet';
import { openPage } from '@/platform/routes';
import type { Output } from '@/services/procedures';
import { useAct } from '@/services/use-act';
import { useLater } from '@/services/use-later';
import { useProcedure } from '@/services/use-procedure';
import { fieldsIn } from './fields-in';

interface Props {
  readonly expert: Output<'expert.list'>[number];
  readonly onClose: () => void;
}

/** Units of the system whose name holds what is typed: choosing one lets the program see conflicts of interest. */
const Units = ({
  text,
  onChoose,
}: {
  readonly text: string;
  readonly onChoose: (unionId: string, unitName: string) => void;
}) => {
  const asked = useLater(text.trim());
  const found = useProcedure('union.list', { text: asked }, { enabled: asked.length > 1 }).data;
  const units = found?.unions.filter(({ unitName }) => unitName !== '').slice(0, 4) ?? [];
  return units.map(({ id, unitName }) => (
    <Row key={id} icon="building-2" title={unitName} text="本系统单位" onTap={() => onChoose(id, unitName)} />
  ));
};

/** Unit, fields and title of one expert. */
export const ExpertSheet = ({ expert, onClose }: Props) => {
  const [unionId, setUnionId] = useState(expert.unionId);
  const [unitName, setUnitName] = useState(expert.unitName);
  const [fields, setFields] = useState(expert.fields.join('、'));
  const [title, setTitle] = useState(expert.title);
  const save = useAct('expert.save');
  const send = async () => {
    const { personId, version } = expert;
    const input = { personId, version, unionId, unitName, fields: fieldsIn(fields), title };
    if ((await save.run(input)) !== undefined) onClose();
  };
  return (
    <Sheet
      title={expert.name}
      onClose={onClose}
      bar={
        <Button busy={save.busy} disabled={fieldsIn(fields).length === 0} onTap={() => void send()}>
          {fieldsIn(fields).length === 0 ? '请填写评审领域' : '保存'}
        </Button>
      }
    >
      {save.failure === null ? null : <Notice tone="bad">{save.failure.userMessage}</Notice>}
      <Card flush>
        <Field
          label="所在单位"
          hint={
            unionId === null
              ? '本系统的单位请从下面选中，分配时会自动回避；系统外的单位写名称即可。'
              : '本系统单位，分配时自动回避该单位的申报。'
          }
        >
          <TextInput
            label="所在单位"
            value={unitName}
            maxLength={100}
            onChange={(text) => {
              setUnitName(text);
              setUnionId(null);
            }}
          />
        </Field>
        {unionId === null ? (
          <Units
            text={unitName}
            onChoose={(id, name) => {
              setUnionId(id);
              setUnitName(name);
            }}
          />
        ) : null}
        <Field label="评审领域" hint="写法与申报单位登记的产业一致，多个用顿号分开，例如 教育、医疗卫生">
          <TextInput label="评审领域" value={fields} maxLength={200} onChange={setFields} />
        </Field>
        <Field label="职称或职务" optional>
          <TextInput label="职称或职务" value={title} maxLength={100} onChange={setTitle} />
        </Field>
      </Card>
      <Card flush>
        <Row
          icon="user"
          title="联系方式与任职"
          text="改姓名电话，或结束专家身份"
          onTap={() => openPage('register/person', { id: expert.personId })}
        />
      </Card>
    </Sheet>
  );
};
