import { dueStateNames } from '@domain/due/obligation';
import { daysLater, type Month, monthsLater, weeksOf } from '@domain/time/month';
import { View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { Badge } from '@/components/badge/state-badge';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { classes } from '@/components/classes';
import { dateWords } from '@/components/dates/date.types';
import { Row } from '@/components/row/row';
import { Tap } from '@/components/tap/tap';
import { dueTones } from '@/due/due-words';
import { useDesk } from '@/platform/desk';
import { focusOn } from '@/platform/focus';
import { useKeys } from '@/platform/keys';
import styles from './calendar.module.scss';
import type { CalendarItem } from './calendar-items';

/** Window from which on a day shows what is due in words, px. */
const roomy = 900;
/** Titles in one cell. */
const mostInCell = 2;
const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const;

const cellId = (day: string): string => `due-day-${day}`;

const labelOf = (day: string, items: readonly CalendarItem[]): string =>
  items.length === 0
    ? dateWords(day)
    : `${dateWords(day)}，${items.map(({ title, state }) => `${title}（${dueStateNames[state]}）`).join('，')}`;

const Day = ({
  day,
  items,
  chosen,
  today,
  onChoose,
}: {
  readonly day: string;
  readonly items: readonly CalendarItem[];
  readonly chosen: boolean;
  readonly today: boolean;
  readonly onChoose: () => void;
}) => {
  const words = useDesk(roomy);
  return (
    <Tap
      id={cellId(day)}
      className={classes(styles.day, chosen && styles.chosen, today && styles.today)}
      role="radio"
      chosen={chosen}
      label={labelOf(day, items)}
      onTap={onChoose}
    >
      <View className={styles.number}>{String(Number(day.slice(8)))}</View>
      {words ? (
        <>
          {items.slice(0, mostInCell).map(({ key, title, state }) => (
            <View key={key} className={classes(styles.item, styles[dueTones[state]])}>
              {title}
            </View>
          ))}
          {items.length > mostInCell ? (
            <View className={styles.more}>{`另 ${items.length - mostInCell} 件`}</View>
          ) : null}
        </>
      ) : (
        <View className={styles.dots}>
          {items.slice(0, 3).map(({ key, state }) => (
            <View key={key} className={classes(styles.dot, styles[dueTones[state]])} />
          ))}
        </View>
      )}
    </Tap>
  );
};

/** What is due, month by month; a day opens below. At the desk arrows walk the days, Page Up and Down the months. */
export const Calendar = ({
  items,
  today,
}: {
  readonly items: readonly CalendarItem[];
  /** Shanghai day. */
  readonly today: string;
}) => {
  const [day, setDay] = useState(today);
  const month: Month = day.slice(0, 7);
  const on = (one: string) => items.filter((item) => item.day === one);
  const walked = useRef(false);
  const go = (next: string) => {
    walked.current = true;
    setDay(next);
  };
  // The day walked to may stand in a month that is only now drawn.
  useEffect(() => {
    if (walked.current) focusOn(cellId(day));
    walked.current = false;
  }, [day]);
  const turn = (months: number) => {
    const next = monthsLater(month, months);
    return next === today.slice(0, 7) ? today : `${next}-01`;
  };
  useKeys(
    {
      ArrowLeft: () => go(daysLater(day, -1)),
      ArrowRight: () => go(daysLater(day, 1)),
      ArrowUp: () => go(daysLater(day, -7)),
      ArrowDown: () => go(daysLater(day, 7)),
      PageUp: () => go(turn(-1)),
      PageDown: () => go(turn(1)),
    },
    'due-calendar',
  );
  const inMonth = items.filter((item) => item.day.startsWith(month));
  const chosen = on(day);
  return (
    <>
      <Card>
        <View className={styles.head}>
          <Button kind="quiet" compact icon="chevron-left" onTap={() => setDay(turn(-1))}>
            上月
          </Button>
          <View className={styles.month}>{dateWords(month)}</View>
          <Button kind="quiet" compact icon="chevron-right" onTap={() => setDay(turn(1))}>
            下月
          </Button>
        </View>
        <View className={styles.weekdays}>
          {weekdays.map((one) => (
            <View key={one} className={styles.weekday}>
              {one}
            </View>
          ))}
        </View>
        <View id="due-calendar" role="radiogroup" aria-label={`${dateWords(month)}该做的事`}>
          {weeksOf(month).map((week) => (
            <View key={week.find((one) => one !== null) ?? ''} className={styles.week}>
              {week.map((one, index) =>
                one === null ? (
                  <View key={weekdays[index]} className={styles.blank} />
                ) : (
                  <Day
                    key={one}
                    day={one}
                    items={on(one)}
                    chosen={one === day}
                    today={one === today}
                    onChoose={() => setDay(one)}
                  />
                ),
              )}
            </View>
          ))}
        </View>
      </Card>
      <Card title={dateWords(day)} flush>
        {chosen.length === 0 ? <Row title="这一天没有到期的事" /> : null}
        {chosen.map((item) => (
          <ItemRow key={item.key} item={item} />
        ))}
      </Card>
      {inMonth.length > chosen.length ? (
        <Card title={`${dateWords(month)}到期`} flush>
          {[...inMonth]
            .sort((one, other) => one.day.localeCompare(other.day))
            .map((item) => (
              <ItemRow key={item.key} item={item} dated />
            ))}
        </Card>
      ) : null}
    </>
  );
};

const ItemRow = ({ item, dated = false }: { readonly item: CalendarItem; readonly dated?: boolean }) => (
  <Row
    title={item.title}
    text={[dated ? dateWords(item.day) : '', item.detail].filter((part) => part !== '').join(' · ')}
    aside={<Badge tone={dueTones[item.state]}>{dueStateNames[item.state]}</Badge>}
    {...(item.open === undefined ? {} : { onTap: item.open })}
  />
);
