import { type EntryKind, entryNames } from '@domain/ledger/entry';
import type { EntryRights } from '@domain/ledger/rights';
import { exactMinute } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { Badge } from '@/components/badge/state-badge';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import type { QueuedDeed } from '@/queue/queue.types';
import { useRole } from '@/services/me';
import type { ActivityView } from '../../../cloudfunctions/api/activity/activity.views';
import type { EntryView } from '../../../cloudfunctions/api/entry/entry.views';
import type { PairView } from '../../../cloudfunctions/api/mentoring/pair.views';
import { openForm } from '../open-ledger';
import { Comments } from './comments';
import { describe } from './describe';
import { Earlier } from './earlier';
import { Facts } from './facts';
import styles from './facts.module.scss';
import { Marks } from './marks';
import { OfferButton } from './offer-button';
import { PairParts } from './pair-parts';
import { RemoveButton } from './remove-button';
import { standingOf } from './standing-of';
import { useDeed, useWaiting } from './use-deed';
import { WaitingDeeds } from './waiting-deeds';

const Stands = ({ entry }: { readonly entry: EntryView<unknown> }) => {
  const { words, tone } = standingOf(entry);
  return (
    <View className={styles.lead}>
      <Badge tone={tone}>{words}</Badge>
      <View className={styles.by}>{`${entry.author.name} · ${exactMinute(entry.receivedAt)} 收到`}</View>
    </View>
  );
};

/** What was done on this device is not offered again while it waits. */
const rightsBeside = (may: EntryRights, chain: readonly QueuedDeed[]): EntryRights => {
  const waits = (done: QueuedDeed['deed']['do']) =>
    chain.some(({ deed, trouble }) => deed.do === done && trouble === null);
  const there = !waits('remove');
  return {
    change: may.change && there,
    remove: may.remove && there,
    comment: may.comment && there,
    confirm: may.confirm && there && !waits('confirm'),
  };
};

/** One entry: what it says, where it stands, what was said about it, and what it said before. */
export const EntryScreen = ({
  kind,
  entry,
}: {
  readonly kind: EntryKind;
  readonly entry: EntryView<unknown>;
}) => {
  const leads = useRole()?.capacity === 'leader';
  const { id, version, changedAt, content, removal, closedPeriod } = entry;
  const seen = { kind, id, base: { version, changedAt }, content };
  const confirm = useDeed(seen);
  const chain = useWaiting(id);
  const may = rightsBeside(entry.may, chain);
  const described = describe(kind, content);
  const change = (
    <Button kind={may.confirm ? 'secondary' : 'primary'} icon="pencil" onTap={() => openForm(kind, { id })}>
      修改
    </Button>
  );
  return (
    <Page
      title={entryNames[kind]}
      bar={
        may.confirm ? (
          <>
            {may.change ? change : null}
            <Button icon="check" busy={confirm.busy} onTap={() => void confirm.run({ do: 'confirm' })}>
              确认
            </Button>
          </>
        ) : may.change ? (
          change
        ) : null
      }
    >
      <Stands entry={entry} />
      {removal === null ? null : (
        <Notice tone="warn">
          {`已由${removal.by.name}于${exactMinute(removal.at)}撤下，不列入台账。${removal.reason === '' ? '' : `原因：${removal.reason}`}`}
        </Notice>
      )}
      <WaitingDeeds chain={chain} />
      {confirm.failure === null ? null : <Notice tone="bad">{confirm.failure.userMessage}</Notice>}
      {kind === 'activity' ? <Marks marks={(entry as ActivityView).marks} /> : null}
      {closedPeriod === null ? null : (
        <Notice>{`${closedPeriod}的台账已封存，修改或撤下要写明原因，前后内容都会保留（二(二)2）。`}</Notice>
      )}
      <Card title={described.title} flush>
        <Facts owner={{ kind, id }} described={described} />
      </Card>
      {kind === 'pair' ? <PairParts pair={entry as PairView} /> : null}
      {kind === 'result' && leads && removal === null ? <OfferButton resultId={id} /> : null}
      <Comments entry={seen} comments={entry.comments} may={may.comment} />
      <Earlier kind={kind} id={id} content={content} earlier={entry.earlier} />
      {may.remove ? <RemoveButton entry={seen} closedPeriod={closedPeriod} /> : null}
    </Page>
  );
};
