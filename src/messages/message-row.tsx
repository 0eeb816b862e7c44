import { fateWords } from '@domain/messages/fate-words';
import type { InboxMessage } from '@domain/messages/message';
import { pageOfLink } from '@domain/messages/page-of-link';
import { clock, daysBetween, dayWithWeekday } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { classes } from '@/components/classes';
import { Tap } from '@/components/tap/tap';
import { openPage, openTab, tabs } from '@/platform/routes';
import { call } from '@/services/client';
import { actsAsOfficer, useRole } from '@/services/me';
import { queryClient } from '@/services/queries';
import { serverNow } from '@/services/server-time';
import styles from './message-row.module.scss';

/** @returns `10:32` today, `昨天 10:32`, else `9月18日（周五）` */
export const whenWords = (at: string, now: string): string => {
  const days = daysBetween(at, now);
  if (days === 0) return clock(at);
  return days === 1 ? `昨天 ${clock(at)}` : dayWithWeekday(at);
};

const follow = ({ link }: InboxMessage, officer: boolean): void => {
  const { page, parameters } = pageOfLink(link, officer);
  const tab = tabs.find((one) => page === `pages/${one}`);
  if (tab === undefined) openPage(page, parameters);
  else openTab(tab);
};

const markRead = async (id: string): Promise<void> => {
  await call('message.read', { ids: [id] });
  await queryClient.invalidateQueries({
    predicate: ({ queryKey: [name] }) => name === 'message.list' || name === 'me.get',
  });
};

/** One message: what happened, when, and whether it was read. A tap leads to what it speaks of. */
export const MessageRow = ({ message }: { readonly message: InboxMessage }) => {
  const officer = actsAsOfficer(useRole());
  const unread = message.readAt === null;
  const open = () => {
    if (unread) markRead(message._id).catch(() => undefined);
    follow(message, officer);
  };
  return (
    <Tap
      className={styles.row}
      label={`${unread ? '未读：' : ''}${message.title}。${message.text}`}
      onTap={open}
    >
      <View className={styles.head}>
        <View className={classes(styles.title, unread && styles.unread)}>{message.title}</View>
        <View className={styles.when}>{whenWords(message.at, serverNow())}</View>
      </View>
      <View className={styles.text}>{message.text}</View>
      {unread ? <View className={styles.fate}>{fateWords(message)}</View> : null}
    </Tap>
  );
};
