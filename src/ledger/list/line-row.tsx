import type { ActivityContent } from '@domain/activity/activity';
import type { EntryKind } from '@domain/ledger/entry';
import type { ResultContent } from '@domain/result/result';
import { dayWithWeekday } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { Badge } from '@/components/badge/state-badge';
import { dateWords } from '@/components/dates/date.types';
import { Row } from '@/components/row/row';
import { describe } from '../entry/describe';
import { markName } from '../entry/marks';
import { standingOf } from '../entry/standing-of';
import { openEntryPage } from '../open-ledger';
import styles from './list.module.scss';
import type { Line } from './use-entries';

const dayOf = (kind: EntryKind, content: unknown): string => {
  if (kind === 'activity') return dayWithWeekday((content as ActivityContent).startsAt);
  if (kind === 'result') return dateWords((content as ResultContent).recognisedOn);
  return '';
};

/** Where a line stands: what looks wrong in it first. */
export const LineBadges = ({ line }: { readonly line: Line }) => {
  const { marks = [], confirmation, changedSince } = line;
  return (
    <View className={styles.asides}>
      {marks.map((mark) => (
        <Badge key={mark.kind} tone="red">
          {markName(mark)}
        </Badge>
      ))}
      {changedSince ? <Badge tone="amber">封存后改过</Badge> : null}
      {confirmation === null ? <Badge tone="amber">待确认</Badge> : null}
      {confirmation == null || marks.length > 0 ? null : (
        <Badge tone="green">{standingOf({ confirmation }).words.replace(/^.*(?=已确认)/, '')}</Badge>
      )}
    </View>
  );
};

/** One line of a ledger on the phone. */
export const LineRow = ({ kind, line }: { readonly kind: EntryKind; readonly line: Line }) => {
  const { title, detail } = describe(kind, line.content);
  const words = [dayOf(kind, line.content), detail].filter((part) => part !== '').join(' · ');
  return (
    <Row
      title={title}
      text={words}
      aside={<LineBadges line={line} />}
      onTap={() => openEntryPage(kind, line.id)}
    />
  );
};
