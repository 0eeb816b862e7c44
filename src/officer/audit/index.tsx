import { proceduresNamed } from '@domain/audit/procedure-words';
import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { DatePicker } from '@/components/dates/date-picker';
import { Field } from '@/components/field/field';
import { TextInput } from '@/components/field/text-input';
import { Page } from '@/components/page/page';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { scrollToElement } from '@/platform/scroll';
import { RecordCard } from './record-card';
import { type Search, useAudit } from './use-audit';

/** Handle of the first question. */
const first = 'audit-who';
const years = { from: 2020, to: 2050 } as const;
const nothing = { person: '', objectId: '', procedure: '', from: '', until: '' };

/** Names of nothing: what is searched for by words that no procedure has. */
const none = ['none.such'];

const proceduresOf = (words: string): string[] => {
  const names = proceduresNamed(words);
  return names.length === 0 ? none : [...names];
};

const searchOf = ({ person, objectId, procedure, from, until }: typeof nothing): Search => ({
  ...(person !== '' && { person }),
  ...(objectId !== '' && { objectId }),
  ...(procedure !== '' && { procedures: proceduresOf(procedure) }),
  ...(from !== '' && { from: `${from}T00:00:00+08:00` }),
  ...(until !== '' && { until: `${until}T23:59:59.999+08:00` }),
});

/** The audit record, for the industry union: by person, object, procedure and time. */
export default function AuditPage() {
  const [typed, setTyped] = useState(nothing);
  const [asked, setAsked] = useState<Search>({});
  const audit = useAudit(asked);
  const type = (field: keyof typeof nothing) => (value: string) =>
    setTyped((known) => ({ ...known, [field]: value.trim() }));
  const more = () => {
    if (audit.hasNextPage && !audit.isFetchingNextPage) void audit.fetchNextPage();
  };
  useReachBottom(more);
  const ofObject = (objectId: string) => {
    setTyped({ ...nothing, objectId });
    setAsked({ objectId });
    scrollToElement(first);
  };
  return (
    <Page title="操作记录" lead="每一次修改、每一次查看个人信息都记在这里，前后相连，只增不改。">
      <Card flush>
        <Field id={first} label="谁" optional hint="姓名">
          <TextInput label="谁" kind="search" value={typed.person} maxLength={40} onChange={type('person')} />
        </Field>
        <Field label="对象编号" optional hint="申报表等的编号，见各条记录">
          <TextInput
            label="对象编号"
            kind="search"
            value={typed.objectId}
            maxLength={128}
            onChange={type('objectId')}
          />
        </Field>
        <Field label="操作" optional hint="例如 同意、号码、印章">
          <TextInput
            label="操作"
            kind="search"
            value={typed.procedure}
            maxLength={40}
            onChange={type('procedure')}
          />
        </Field>
        <Field label="从哪一天" optional>
          <DatePicker
            label="从哪一天"
            precision="day"
            years={years}
            value={typed.from}
            onChange={type('from')}
          />
        </Field>
        <Field label="到哪一天" optional>
          <DatePicker
            label="到哪一天"
            precision="day"
            years={years}
            value={typed.until}
            onChange={type('until')}
          />
        </Field>
        <Field label="">
          <Button icon="search" onTap={() => setAsked(searchOf(typed))}>
            查找
          </Button>
        </Field>
      </Card>
      <Loaded query={audit}>
        {(lines) =>
          lines.length === 0 ? (
            <Empty icon="search" title="没有这样的记录" text="请换一个姓名、编号或日期再找。" />
          ) : (
            <>
              {lines.map((line) => (
                <RecordCard key={line.id} line={line} onObject={ofObject} />
              ))}
              {audit.hasNextPage ? (
                <Button kind="quiet" busy={audit.isFetchingNextPage} onTap={more}>
                  更早的记录
                </Button>
              ) : null}
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
