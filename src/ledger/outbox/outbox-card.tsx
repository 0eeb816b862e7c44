import { entryNames } from '@domain/ledger/entry';
import { monthAndDay } from '@domain/time/shanghai';
import { useEffect } from 'react';
import { Badge } from '@/components/badge/state-badge';
import { Card } from '@/components/card/card';
import { Notice } from '@/components/notice/notice';
import { Row } from '@/components/row/row';
import { openPage } from '@/platform/routes';
import { appQueue, queueState } from '@/queue/app-queue';
import { useStore } from '@/services/store';
import { describe } from '../entry/describe';
import { openEntryPage, openForm } from '../open-ledger';
import { deedTitle, itemState, savedState } from './item-words';

const savedShown = 3;

/** What is on this device: unfinished, waiting, on its way, just saved, or in need of its writer. */
export const OutboxCard = () => {
  const state = useStore(queueState);
  useEffect(() => void appQueue(), []);
  const { items, drafts, saved, others } = state;
  const notes = saved
    .filter(({ entryId }) => !items.some((item) => item.entryId === entryId))
    .slice(0, savedShown);
  if (items.length + drafts.length + notes.length + others === 0) return null;
  return (
    <Card title="这台设备上的记录" flush>
      {drafts.map(({ id, kind, content }) => (
        <Row
          key={id}
          icon="pencil"
          title={describe(kind, content).title || `没写标题的${entryNames[kind]}`}
          text="没写完，点开接着写"
          onTap={() => openForm(kind, { draft: id })}
        />
      ))}
      {items.map((item) => {
        const { words, tone, detail } = itemState(item, state);
        return (
          <Row
            key={item.id}
            title={deedTitle(item, describe(item.kind, item.content).title)}
            text={
              item.trouble === null
                ? `${monthAndDay(item.loggedAt)}${item.deed.do === 'save' ? '写' : '点'} · ${detail}`
                : detail
            }
            aside={<Badge tone={tone}>{words}</Badge>}
            onTap={() => openPage('ledger/waiting', { id: item.id })}
          />
        );
      })}
      {notes.map((note) => {
        const { entryId, kind, content } = note;
        const { words, tone, detail } = savedState(note);
        return (
          <Row
            key={entryId}
            title={deedTitle({ ...note, base: null }, describe(kind, content).title)}
            text={detail}
            aside={<Badge tone={tone}>{words}</Badge>}
            onTap={() => openEntryPage(kind, entryId)}
          />
        );
      })}
      {others === 0 ? null : <Notice>{`这台设备上还有其他人的 ${others} 条记录，由本人登录后发送。`}</Notice>}
    </Card>
  );
};
