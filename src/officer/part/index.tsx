import type { RoundTerms } from '@domain/round/round';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { backTo } from '@/platform/back-to';
import { parameter } from '@/platform/routes';
import { useRole } from '@/services/me';
import { useAct } from '@/services/use-act';
import { useProcedure } from '@/services/use-procedure';
import { leftOpen } from '../parts/left-open';
import { mayChange, partOf } from '../parts/part-list';
import { tidy } from '../parts/tidy';
import { runs } from '../rounds/may-run';
import { keptChanges } from './kept-changes';
import { PartForm } from './part-form';

/** One part of a round: changed while that is allowed, shown afterwards. */
export default function PartPage() {
  const { params } = useRouter();
  const id = parameter(params, 'id');
  const part = partOf(parameter(params, 'part'));
  const role = useRole();
  const round = useProcedure('round.get', { id });
  const save = useAct('round.change');
  const [changes, setChanges] = useState<Partial<RoundTerms>>(() =>
    part === undefined ? {} : keptChanges.read(id, part.key),
  );
  if (part === undefined) {
    return (
      <Page title="批次设置">
        <Empty icon="circle-alert" title="没有这一项设置" text="请返回批次重新选择。" />
      </Page>
    );
  }
  const changed = Object.keys(changes).length > 0;
  const mayRun = round.data !== undefined && runs(role, round.data);
  const open = mayRun && mayChange(part, round.data.state);
  const change = (more: Partial<RoundTerms>) => {
    const next = { ...changes, ...more };
    setChanges(next);
    keptChanges.write(id, part.key, next);
    save.forget();
  };
  const drop = () => {
    setChanges({});
    keptChanges.forget(id, part.key);
    save.forget();
  };
  const send = async () => {
    const version = round.data?.version;
    if (version === undefined) return;
    if ((await save.run({ id, version, changes: tidy(changes) })) === undefined) {
      void round.refetch();
      return;
    }
    drop();
    backTo('officer/round', { id });
  };
  return (
    <Page
      title={part.title}
      bar={
        open ? (
          <>
            {changed ? (
              <Button kind="secondary" onTap={drop}>
                放弃修改
              </Button>
            ) : null}
            <Button busy={save.busy} disabled={!changed} onTap={() => void send()}>
              {changed ? '保存' : '没有修改'}
            </Button>
          </>
        ) : null
      }
    >
      <Loaded query={round}>
        {(view) => (
          <>
            {save.failure === null ? null : (
              <Notice tone="bad">{`${save.failure.userMessage} 您的修改还在，可以再保存一次。`}</Notice>
            )}
            {view.state === 'draft' ? null : (
              <Notice>
                {open
                  ? '批次已经发布，提醒的日子和文字仍可修改，以后发出的消息按新的办。'
                  : '已经发布，这里只能查看。需要改截止时间，请回到批次调整。'}
              </Notice>
            )}
            {leftOpen(part.key, { ...view, ...changes }).map((line) => (
              <Notice key={line} tone="warn" icon="circle-help">
                {line}
              </Notice>
            ))}
            <PartForm
              part={part.key}
              terms={{ ...view, ...changes }}
              onChange={change}
              disabled={!(mayRun && mayChange(part, view.state))}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}
