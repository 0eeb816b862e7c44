import type { ActivityContent } from '@domain/activity/activity';
import type { EntryKind } from '@domain/ledger/entry';
import { type MemberContent, memberEventNames } from '@domain/member/member';
import type { ResultContent } from '@domain/result/result';
import { dayWithWeekday } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { Badge } from '@/components/badge/state-badge';
import { dateWords } from '@/components/dates/date.types';
import { Row } from '@/components/row/row';
import { describe } from '../entry/describe';
import { markName } from '../entry/marks';
import { standingOf } from '../entry/standing-of';
import { useWaiting } from '../entry/use-deed';
import { openEntryPage } from '../open-ledger';
import { deedName } from '../outbox/item-words';
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
  const waiting = useWaiting(line.id).at(-1);
  return (
    <View className={styles.asides}>
      {marks.map((mark) => (
        <Badge key={mark.kind} tone="red">
          {markName(mark)}
        </Badge>
      ))}
      {changedSince ? <Badge tone="amber">封存后改过</Badge> : null}
      {waiting === undefined ? null : (
        <Badge tone={waiting.trouble === null ? 'grey' : 'red'}>
          {waiting.trouble === null ? `${deedName(waiting)}待发送` : '需要处理'}
        </Badge>
      )}
      {confirmation === null && waiting === undefined ? <Badge tone="amber">待确认</Badge> : null}
      {confirmation == null || marks.length > 0 ? null : (
        <Badge tone="green">{standingOf({ confirmation }).words.replace(/^.*(?=已确认)/, '')}</Badge>
      )}
    </View>
  );
};

interface Props {
  readonly kind: EntryKind;
  readonly line: Line;
  /** `2020` or `2020-09` where a ledger is narrowed to it; what members gained then is said beside them. */
  readonly period?: string;
}

/** @returns what a member gained, joining and leaving included */
const growth = ({ joinedOn, leftOn, events }: MemberContent, period: string): string =>
  [
    joinedOn.startsWith(period) ? `${dateWords(joinedOn)}加入` : '',
    ...events.map(({ kind, name }) => `${memberEventNames[kind]}：${name}`),
    leftOn.startsWith(period) ? `${dateWords(leftOn)}离开` : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');

/** One line of a ledger on the phone. */
export const LineRow = ({ kind, line, period = '' }: Props) => {
  const described = describe(kind, line.content);
  const { title } = described;
  const detail =
    kind === 'member' && period !== '' ? growth(line.content as MemberContent, period) : described.detail;
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
