import { exactMinute } from '@domain/time/shanghai';
import type { TitleEvent } from '@domain/title/state';
import { Card } from '@/components/card/card';
import { Timeline } from '@/components/timeline/timeline';
import { eventWords } from '../cycle-words';

/** What has happened to a title since its naming; nothing is ever taken out. */
export const HistoryCard = ({ history }: { readonly history: readonly TitleEvent[] }) =>
  history.length === 0 ? null : (
    <Card title="称号的历史">
      <Timeline
        steps={history.map((event) => ({
          key: event.cause,
          title: eventWords(event),
          text: `${event.by} · ${exactMinute(event.at)}`,
          words: event.reason,
          turn: event.kind === 'removed' ? ('back' as const) : ('done' as const),
        }))}
      />
    </Card>
  );
