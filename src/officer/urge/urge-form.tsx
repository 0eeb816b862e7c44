import { View } from '@tarojs/components';
import { useState } from 'react';
import { Badge } from '@/components/badge/state-badge';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Field } from '@/components/field/field';
import { LongText } from '@/components/field/long-text';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { goBack } from '@/platform/routes';
import type { Output } from '@/services/procedures';
import { useAct } from '@/services/use-act';
import type { UrgeAbout } from '@/urge/urge-about';

type Reach = Output<'message.reach'>['rows'][number];

interface Props {
  readonly about: UrgeAbout[];
  readonly rows: readonly Reach[];
}

const longest = 100;

const badgeOf = ({ reachable, urgedToday }: Reach) => {
  if (urgedToday) return <Badge>今天已催办</Badge>;
  return reachable ? <Badge tone="green">微信可送达</Badge> : <Badge tone="amber">只在程序内</Badge>;
};

/** Choose whom, add a line, send. Whoever has been urged about it today is not urged again. */
export const UrgeForm = ({ about, rows }: Props) => {
  const keyOf = ({ aboutId, personId }: Reach): string => `${aboutId} ${personId}`;
  const open = rows.filter(({ urgedToday }) => !urgedToday);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [line, setLine] = useState('');
  const urge = useAct('message.urge');
  const [done, setDone] = useState<Output<'message.urge'> | null>(null);
  const people = [...new Set(open.map(({ personId }) => personId))].filter((id) => !left.has(id));
  const toggle = (personId: string) => {
    const next = new Set(left);
    if (!next.delete(personId)) next.add(personId);
    setLeft(next);
  };
  const send = async () => {
    const sent = await urge.run({ about, people, line });
    if (sent !== undefined) setDone(sent);
  };
  return (
    <Page
      title="催办"
      lead={`${rows.length} 人待办理，其中 ${open.filter(({ reachable }) => reachable).length} 人可收到微信提醒`}
      bar={
        done === null ? (
          <Button icon="send" busy={urge.busy} disabled={people.length === 0} onTap={() => void send()}>
            {`发送催办（${people.length} 人）`}
          </Button>
        ) : (
          <Button onTap={goBack}>完成</Button>
        )
      }
    >
      {done === null ? null : (
        <Notice tone="good">
          {`已发送 ${done.sent} 条。${done.alreadyToday > 0 ? `${done.alreadyToday} 条今天已催办过，没有重复发送。` : ''}`}
        </Notice>
      )}
      {urge.failure === null ? null : <Notice tone="bad">{urge.failure.userMessage}</Notice>}
      <Card flush title="催办谁">
        {rows.map((row) => (
          <Row
            key={keyOf(row)}
            title={row.name}
            text={row.aboutName === row.unitName ? row.unitName : `${row.aboutName} · ${row.unitName}`}
            aside={badgeOf(row)}
            {...(row.urgedToday || done !== null
              ? {}
              : {
                  ticked: !left.has(row.personId),
                  onTap: () => toggle(row.personId),
                })}
          />
        ))}
      </Card>
      {done === null ? (
        <Card flush>
          <Field label="附言（可不填）" hint={`至多 ${longest} 字，随提醒一起显示`}>
            <LongText short label="附言" value={line} maxLength={longest} onChange={setLine} />
          </Field>
        </Card>
      ) : null}
      <View>
        <Notice>同一件事每人每天至多催办一次。没有微信提醒次数的，消息仍会出现在程序的“消息”里。</Notice>
      </View>
    </Page>
  );
};
