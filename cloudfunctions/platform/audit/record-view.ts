import { insert } from '../database/database';
import { type Doer, viewEntry } from './entries';

interface Seen {
  readonly collection: string;
  readonly id: string;
}

/** The same view of something masked, repeated within ten minutes, is one. Milliseconds. */
const briefly = 10 * 60 * 1000;
const day = 24 * 60 * 60 * 1000;

/** Views of today that this instance has recorded: asking for the same page again costs no write. */
const recorded = new Set<string>();
const most = 10_000;

/**
 * Records that personal data has been shown, before it is shown. The same view by the same person within ten
 * minutes is recorded once. The entry moves into the chain with the timer, or when the record is searched.
 * @param object what the fields belong to: `{ collection: 'people', id }`
 * @param fields names of the fields shown unmasked, for example `phone`
 * @throws Failure UNAVAILABLE where the database does not answer: then nothing must be shown
 */
export const recordView = async (call: Doer, object: Seen, fields: readonly string[]): Promise<void> => {
  if (fields.length === 0) return;
  const entry = viewEntry(call, object, fields, briefly);
  await insert('trails', { _id: entry.key, trail: [entry], hasTrail: true });
};

/** As `recordView`, for what people read as a part of their work: once a day for each person and object. */
export const recordViewOfDay = async (call: Doer, object: Seen, fields: readonly string[]): Promise<void> => {
  const entry = viewEntry(call, object, fields, day);
  if (recorded.has(entry.key)) return;
  await insert('trails', { _id: entry.key, trail: [entry], hasTrail: true });
  if (recorded.size >= most) recorded.clear();
  recorded.add(entry.key);
};
