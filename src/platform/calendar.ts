import Taro from '@tarojs/taro';

/** One event of a calendar. */
export interface CalendarEvent {
  /** Names the event for ever: put in again, it replaces the earlier one where the calendar can tell. */
  readonly key: string;
  readonly title: string;
  readonly note: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A day before, in seconds. */
const alarmOffset = 24 * 60 * 60;

/** Puts an event into the phone's calendar, reminding a day before. @returns whether it was put there */
export const addToCalendar = ({ title, note, at }: CalendarEvent): Promise<boolean> =>
  Taro.addPhoneCalendar({ title, description: note, startTime: Math.floor(at / 1000), alarmOffset }).then(
    () => true,
    () => false,
  );
