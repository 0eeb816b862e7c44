/// <reference lib="dom" />
import type { CalendarEvent } from './calendar';
import { calendarFile } from './calendar-file';

/** Offers the event as an .ics file, which calendars on phone and desk open. @returns true: what becomes of it is not told */
export const addToCalendar = (event: CalendarEvent): Promise<boolean> => {
  const file = new Blob([calendarFile(event, Date.now())], { type: 'text/calendar;charset=utf-8' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${event.title}.ics`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
  return Promise.resolve(true);
};
