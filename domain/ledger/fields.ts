import * as v from 'valibot';
import { fileRef } from '../form/schemas';

/** Bounds on one entry of a ledger. */
export const bounds = {
  title: 60,
  name: 100,
  content: 5_000,
  short: 200,
  benefit: 1_000,
  reason: 200,
  photos: 9,
  files: 9,
  people: 200,
  /** Versions of one entry that are kept. */
  versions: 100,
} as const;

/** An id made on the phone, so that an entry written without signal has one: 8 to 64 letters, digits and hyphens. */
export const phoneMadeId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9-]{7,63}$/));

/** An id of a stored thing. */
export const thingId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9:._-]{1,128}$/));

const isDay = (text: string): boolean => {
  if (!/^(19|20)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/u.test(text)) return false;
  return new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
};

/** @param what is asked for, as the field is called: `认定日期` */
export const day = (what: string) => v.pipe(v.string(), v.check(isDay, `请选择${what}。`));

/** A day, or empty while there is none. */
export const dayOrNone = (what: string) =>
  v.pipe(
    v.string(),
    v.check((text) => text === '' || isDay(text), `请重新选择${what}。`),
  );

/** `2020-09`. */
export const month = v.pipe(v.string(), v.regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/u));
export const year = v.pipe(v.number(), v.integer(), v.minValue(1950), v.maxValue(2100));

/** A text that must be there. @param what the field is called */
export const required = (what: string, most: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.check((text) => text !== '', `请填写${what}。`),
    v.check((text) => text.length <= most, `${what}最多 ${most} 个字，请缩短。`),
  );

/** A text that may be empty. */
export const optional = (what: string, most: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.check((text) => text.length <= most, `${what}最多 ${most} 个字，请缩短。`),
  );

/** Stored files. @param what they are called */
export const files = (what: string, most: number) =>
  v.pipe(
    v.array(fileRef),
    v.check((list) => list.length <= most, `${what}最多 ${most} 个。`),
    v.check(
      (list) => new Set(list.map(({ id }) => id)).size === list.length,
      `${what}中有重复的文件，请删去一个。`,
    ),
  );

/** Hours in halves: sums of them are exact. */
export const hours = (most: number) =>
  v.pipe(
    v.number(),
    v.check((value) => Number.isInteger(value * 2), '时长请以半小时为单位填写。'),
    v.check((value) => value >= 0 && value <= most, `时长应在 0 到 ${most} 小时之间。`),
  );

/** An amount in integer fen, or null while unknown. */
export const fen = v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0)));

/** A person named in an entry: a member of the studio by id, or someone else by name alone. */
export const namedPerson = v.strictObject({
  memberId: v.nullable(thingId),
  name: required('姓名', 30),
});
export type NamedPerson = Readonly<v.InferOutput<typeof namedPerson>>;
