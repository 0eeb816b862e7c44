import { periodName } from '@domain/ledger/closing';
import { dayInShanghai, exactMinute } from '@domain/time/shanghai';
import { useState } from 'react';
import { Card } from '@/components/card/card';
import { Confirm } from '@/components/confirm/confirm';
import { Notice } from '@/components/notice/notice';
import { Row } from '@/components/row/row';
import { serverNow } from '@/services/server-time';
import { useAct } from '@/services/use-act';
import type { StudioView } from '../../../cloudfunctions/api/studio/studio.views';

const monthsBack = 3;

/** @returns months that could be closed next, and the year near its end; those closed already left out */
export const closable = (closed: readonly string[], today: string): readonly string[] => {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const months = Array.from({ length: monthsBack + 1 }, (_, back) => {
    const at = new Date(Date.UTC(year, month - 1 - back, 1));
    return at.toISOString().slice(0, 7);
  }).filter((_, back) => back > 0 || day >= 28);
  const years = [year - 1, ...(month === 12 ? [year] : [])].map(String);
  return [...months, ...years].filter((one) => !closed.includes(one));
};

/** Closing a month or a year: what is changed afterwards needs a reason, and both versions stay. */
export const Closings = ({ studio }: { readonly studio: StudioView }) => {
  const [asked, setAsked] = useState<string | null>(null);
  const close = useAct('studio.closePeriod');
  const closed = studio.closings.map(({ period }) => period);
  const open = closable(closed, dayInShanghai(serverNow()));
  const act = async () => {
    if (asked === null) return;
    if ((await close.run({ version: studio.version, period: asked })) !== undefined) setAsked(null);
  };
  return (
    <>
      <Notice>封存后修改要写明原因，修改前后的内容都保留；任何一年都能按封存时的样子调出（二(二)2）。</Notice>
      <Card title="封存台账" flush>
        {open.map((period) => (
          <Row key={period} title={periodName(period)} aside="还没封存" onTap={() => setAsked(period)} />
        ))}
        {[...studio.closings].reverse().map(({ period, at, name }) => (
          <Row
            key={period}
            icon="circle-check"
            title={periodName(period)}
            text={`${name} · ${exactMinute(at)} 封存`}
          />
        ))}
        {asked === null ? null : (
          <Confirm
            title={`封存${periodName(asked)}的台账？`}
            action="封存"
            busy={close.busy}
            onConfirm={() => void act()}
            onClose={() => {
              close.forget();
              setAsked(null);
            }}
          >
            封存不能撤销。之后仍可补记和修改，但要写明原因。
            {close.failure === null ? null : <Notice tone="bad">{close.failure.userMessage}</Notice>}
          </Confirm>
        )}
      </Card>
    </>
  );
};
