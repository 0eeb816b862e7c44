import { useState } from 'react';
import { Card } from '@/components/card/card';
import { Field } from '@/components/field/field';
import { TextInput } from '@/components/field/text-input';
import { Icon } from '@/components/icon/icon';
import { Notice } from '@/components/notice/notice';
import { Row } from '@/components/row/row';
import { useRole } from '@/services/me';
import { useProcedure } from '@/services/use-procedure';

export interface Parent {
  readonly id: string;
  readonly name: string;
}

interface Props {
  /** The union whose place is chosen. */
  readonly unionId: string;
  readonly first: Parent;
  readonly value: Parent;
  readonly problem: string | undefined;
  readonly onChange: (parent: Parent) => void;
}

const mostShown = 8;

/** The union above: another one is looked for by name among those that may have unions below them. */
export const ParentField = ({ unionId, first, value, problem, onChange }: Props) => {
  const [looking, setLooking] = useState(false);
  const [text, setText] = useState('');
  const role = useRole();
  const found = useProcedure('union.list', text.trim() === '' ? {} : { text: text.trim() });
  const own =
    role === undefined || role.unionId === unionId ? [] : [{ id: role.unionId, name: role.unionName }];
  const below = (found.data?.unions ?? []).filter(
    ({ id, level }) => level !== 'unitUnion' && id !== unionId && id !== role?.unionId,
  );
  const offered = [...(text.trim() === '' ? own : []), ...below].slice(0, mostShown);
  return (
    <>
      <Card flush>
        <Row
          title="上级工会"
          text={value.name}
          aside={looking ? undefined : '更换'}
          onTap={() => setLooking(!looking)}
        />
        {looking ? (
          <>
            <Field label="查找上级工会" optional>
              <TextInput
                label="查找上级工会"
                kind="search"
                value={text}
                placeholder="工会名称"
                maxLength={40}
                onChange={setText}
              />
            </Field>
            {offered.map(({ id, name }) => (
              <Row
                key={id}
                title={name}
                ticked={id === value.id}
                aside={id === value.id ? <Icon name="check" /> : undefined}
                onTap={() => {
                  onChange({ id, name });
                  setLooking(false);
                }}
              />
            ))}
            {offered.length === 0 && !found.isPending ? (
              <Row title="没有找到" text="请换一个名称再找。" />
            ) : null}
          </>
        ) : null}
      </Card>
      {problem === undefined ? null : <Notice tone="bad">{problem}</Notice>}
      {value.id === first.id ? null : (
        <Notice tone="warn">
          {`保存后归到“${value.name}”之下：这里的工作室、台账、称号和还没有提交的申报表，几分钟内由新的上级看得见，“${first.name}”不再看得见。已经提交的申报表仍按提交时的路线办完。改动会记入操作记录。`}
        </Notice>
      )}
    </>
  );
};
