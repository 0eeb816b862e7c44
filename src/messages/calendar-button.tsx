import { exactMinute, type Instant } from '@domain/time/shanghai';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Notice } from '@/components/notice/notice';
import { addToCalendar } from '@/platform/calendar';
import { serverNow } from '@/services/server-time';

interface Props {
  /** Names the cutoff: the round's id, or the application's where it has its own. */
  readonly id: string;
  readonly title: string;
  readonly at: Instant;
}

/** Puts a cutoff that is still to come into the phone's calendar by one tap; in the browser it comes as an .ics file. */
export const CalendarButton = ({ id, title, at }: Props) => {
  const [failed, setFailed] = useState(false);
  if (serverNow() > at) return null;
  const add = async () => {
    const note = `截止时间：${exactMinute(at)}（北京时间）`;
    setFailed(!(await addToCalendar({ key: `cutoff-${id}`, title, note, at: Date.parse(at) })));
  };
  return (
    <>
      <Button kind="quiet" icon="calendar" compact onTap={() => void add()}>
        加入日历
      </Button>
      {failed ? <Notice tone="warn">没有加入日历。请在手机设置中允许微信使用日历后再试。</Notice> : null}
    </>
  );
};
