import { exactMinute, type Instant } from '@domain/time/shanghai';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Notice } from '@/components/notice/notice';
import { addToCalendar } from '@/platform/calendar';

interface Props {
  readonly title: string;
  readonly at: Instant;
}

/** Puts a cutoff into the phone's calendar by one tap; in the browser it comes as an .ics file. */
export const CalendarButton = ({ title, at }: Props) => {
  const [failed, setFailed] = useState(false);
  const add = async () => {
    const note = `截止时间：${exactMinute(at)}（北京时间）`;
    setFailed(!(await addToCalendar({ title, note, at: Date.parse(at) })));
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
