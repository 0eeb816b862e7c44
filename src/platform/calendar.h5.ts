/// <reference lib="dom" />
import type { CalendarEvent } from './calendar';

const stamp = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '');
/** RFC 5545, 3.3.11: what has a meaning inside a text is escaped. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** @returns the event as a file of RFC 5545; a dozen lines, where the known library brings 150 KB of validation */
export const calendarFile = ({ title, note, at }: CalendarEvent, now: number): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//innovation-studios//ZH',
    'BEGIN:VEVENT',
    `UID:${at}-${[...title].length}@innovation-studios`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(at)}`,
    `DTEND:${stamp(at)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(note)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    'TRIGGER:-P1D',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');

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
