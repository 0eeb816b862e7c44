import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Badge } from '@/components/badge/state-badge';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Field } from '@/components/field/field';
import { TextInput } from '@/components/field/text-input';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { openPage, parameter } from '@/platform/routes';
import { useRole } from '@/services/me';
import { useAct } from '@/services/use-act';
import { useProcedure } from '@/services/use-procedure';
import type { UnionRow } from '../../../cloudfunctions/api/register/register.views';
import { UnionForm } from '../union-form';

const textOf = ({ levelName, unitName, children }: UnionRow): string =>
  [levelName, unitName, children > 0 ? `下级 ${children} 个` : ''].filter((part) => part !== '').join(' · ');

const open = ({ id, children }: UnionRow) =>
  openPage(children > 0 ? 'register/tree' : 'register/union', { id });

/** One level of the union tree, from the own union downwards; a search looks through all of it. */
export default function UnionTree() {
  const id = parameter(useRouter().params, 'id');
  const role = useRole();
  const under = id === '' ? (role?.unionId ?? '') : id;
  const [text, setText] = useState('');
  const [adding, setAdding] = useState(false);
  const list = useProcedure('union.list', {
    ...(id === '' ? {} : { under: id }),
    ...(text.trim() === '' ? {} : { text: text.trim() }),
  });
  const add = useAct('union.add');
  const mayAdd = role?.capacity === 'directUnion' || role?.capacity === 'industryUnion';
  const path = list.data?.path ?? [];
  const here = path[path.length - 1];
  return (
    <Page
      title="工会与人员"
      width="table"
      bar={
        mayAdd ? (
          <Button icon="plus" onTap={() => setAdding(true)}>
            新增下级工会
          </Button>
        ) : null
      }
    >
      <Card flush>
        <Field label="查找" optional>
          <TextInput
            label="查找工会或单位"
            kind="search"
            value={text}
            placeholder="工会或单位名称"
            maxLength={40}
            onChange={setText}
          />
        </Field>
      </Card>
      <Loaded query={list}>
        {({ unions, more }) => (
          <>
            {here === undefined || text.trim() !== '' ? null : (
              <Card flush>
                <Row
                  icon="building-2"
                  title={here.name}
                  text={
                    path.length > 1
                      ? path
                          .slice(0, -1)
                          .map(({ name }) => name)
                          .join(' › ')
                      : '本级'
                  }
                  onTap={() => openPage('register/union', { id: here.id })}
                />
              </Card>
            )}
            {unions.length === 0 ? (
              <Empty
                icon="building-2"
                title={text.trim() === '' ? '没有下级工会' : '没有找到'}
                text={text.trim() === '' ? '可以逐个新增，也可以用 Excel 一次导入。' : '换一个名称再试。'}
              />
            ) : (
              <Card title={text.trim() === '' ? '下级工会' : '查找结果'} flush>
                {unions.map((row) => (
                  <Row
                    key={row.id}
                    title={row.name}
                    text={textOf(row)}
                    aside={
                      row.unassigned > 0 ? (
                        <Badge tone="amber">{`${row.unassigned} 岗无人`}</Badge>
                      ) : undefined
                    }
                    onTap={() => open(row)}
                  />
                ))}
              </Card>
            )}
            {more ? <Notice tone="info">只显示前 300 个，请输入名称缩小范围。</Notice> : null}
          </>
        )}
      </Loaded>
      <Card flush>
        <Row icon="triangle-alert" title="无人负责的岗位" onTap={() => openPage('register/unassigned')} />
        <Row
          icon="download"
          title={mayAdd ? '用 Excel 导入、导出' : '导出名册'}
          onTap={() => openPage('register/import')}
        />
      </Card>
      {adding ? (
        <UnionForm
          title={`在${here?.name ?? '本级'}之下新增`}
          action="新增"
          first={{ name: '', level: 'unitUnion', unit: null }}
          busy={add.busy}
          failure={add.failure}
          onClose={() => {
            add.forget();
            setAdding(false);
          }}
          onSave={({ name, level, unit }) => {
            if (level === 'industryUnion') return;
            void add.run({ parentId: under, name, level, unit }).then((made) => {
              if (made !== undefined) setAdding(false);
            });
          }}
        />
      ) : null}
    </Page>
  );
}
