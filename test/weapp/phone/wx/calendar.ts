import { asyncInterfaces, required, type WxInterface } from './interface';
import { WxError } from './wxError';

/** An event as the phone's calendar keeps it. */
export interface PhoneEvent {
  title: string;
  /** Seconds since 1970, as wx.addPhoneCalendar takes them. */
  startTime: number;
  description: string;
  alarm: boolean;
  alarmOffset: number;
}

let allowed = true;
const events: PhoneEvent[] = [];

/** Whether the user lets the mini-program write into the calendar. */
export function allowCalendar(yes: boolean): void {
  allowed = yes;
}

/** What the user's calendar holds. */
export const calendarEvents = () => [...events];

/** wx.addPhoneCalendar: a title and a start in seconds; the user may refuse. */
export function calendar(): WxInterface {
  return asyncInterfaces({
    addPhoneCalendar: (options) => {
      const title = required(options, 'title', 'string');
      const startTime = required(options, 'startTime', 'number');
      if (!Number.isInteger(startTime) || startTime > 100_000_000_000) {
        throw new WxError('startTime must be a timestamp in seconds');
      }
      if (!allowed) throw new WxError('auth deny');
      const { description = '', alarm = true, alarmOffset = 0 } = options as Partial<PhoneEvent>;
      events.push({ title, startTime, description, alarm, alarmOffset });
    },
  });
}
