import fc from 'fast-check';
import ICAL from 'ical.js';
import { calendarFile } from '@/platform/calendar-file';

const cutoff = {
  key: 'cutoff-2020',
  title: '2020年创新工作室申报截止',
  note: '截止时间：2020年9月29日 23:59（北京时间）',
  at: Date.parse('2020-09-29T15:59:59.999Z'),
};
const now = Date.parse('2020-09-15T01:00:00.000Z');

const read = (file: string) => {
  const event = new ICAL.Component(ICAL.parse(file) as unknown[]).getFirstSubcomponent('vevent');
  if (!event) throw new Error('no event');
  const { uid, summary, description, startDate } = new ICAL.Event(event);
  return { uid, summary, description, start: startDate.toJSDate().toISOString(), event };
};

test('a calendar that knows nothing of this program reads the cutoff, to the second, and an alarm a day before', () => {
  const { event, ...read_ } = read(calendarFile(cutoff, now));
  expect(read_).toEqual({
    uid: 'cutoff-2020@innovation-studios',
    summary: cutoff.title,
    description: cutoff.note,
    start: '2020-09-29T15:59:59.000Z',
  });
  expect(event.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger')?.toString()).toBe('-P1D');
});

test('whatever stands in title and note is read as it was written, from lines of 75 octets at most', () => {
  const text = fc
    .array(
      fc.constantFrom(
        '申报',
        '截止',
        ',',
        ';',
        '\\',
        '\n',
        'n',
        'N',
        ':',
        '"',
        '𠮷',
        '👩‍⚕️',
        ' ',
        'a',
        '=',
        '^',
      ),
      {
        minLength: 1,
        maxLength: 120,
      },
    )
    .map((parts) => `字${parts.join('')}字`);
  fc.assert(
    fc.property(text, text, (title, note) => {
      const file = calendarFile({ ...cutoff, title, note }, now);
      expect([read(file).summary, read(file).description]).toEqual([title, note]);
      const lines = file.split('\r\n');
      expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
      // No character is torn apart, and no line ends in anything but CRLF.
      expect(file).not.toMatch(/\uFFFD|[^\r]\n/);
      for (const line of lines) expect(Buffer.from(line).toString()).toBe(line);
    }),
  );
});
