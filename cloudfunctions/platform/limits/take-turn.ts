import { Failure } from '@domain/failure/failure';
import { clock, dayInShanghai, exactMinute, type Instant } from '@domain/time/shanghai';
import { changeOne, findById, insert, removeById } from '../database/database';
import type { Origin } from './origin';
import { type Allowance, type Limit, type LimitName, limits } from './table';
import { forgottenAfter, newPeriod, type Turns } from './turns';

/** Turns as they are stored. `_id` names the limit and holds a keyed digest: neither person nor address. */
export interface StoredTurns extends Turns {
  readonly _id: string;
  /** From here on the entry says nothing more and may be removed. */
  readonly expiresAt: Instant;
}

/** Times that another instance may be faster at beginning a period before the caller is told to wait. */
const mostRaces = 5;

const stored = (_id: string, turns: Turns): StoredTurns => ({
  _id,
  ...turns,
  expiresAt: new Date(Date.parse(turns.until) + forgottenAfter * 1000).toISOString(),
});

/** Ends of periods as far as this instance has seen them: they save a call and decide nothing. */
const seenUntil = new Map<string, Instant>();
const mostSeen = 5_000;

const remember = (id: string, until: Instant): void => {
  if (seenUntil.size >= mostSeen) seenUntil.clear();
  seenUntil.set(id, until);
};

/** @returns null where so many turns were taken, else the instant from which one may be taken again */
const takeSome = async (
  id: string,
  limit: Limit,
  allowance: Allowance,
  now: Instant,
  turns: number,
): Promise<Instant | null> => {
  const first = stored(id, newPeriod(limit, allowance, null, now, turns));
  const seen = seenUntil.get(id);
  if (seen === undefined) {
    remember(id, first.until);
    if (await insert('limits', first)) return null;
  }
  const isOver = seen !== undefined && seen <= now;
  for (let race = 0; race < mostRaces; race += 1) {
    const where = { _id: id, left: { $gt: 0 }, until: { $gt: now } };
    const isTaken = (race > 0 || !isOver) && (await changeOne('limits', where, { $inc: { left: -turns } }));
    if (isTaken) return null;
    const last = await findById('limits', id);
    if (last && last.until > now) {
      remember(id, last.until);
      if (last.left <= 0) return last.until;
      continue;
    }
    const next = last ? stored(id, newPeriod(limit, allowance, last, now, turns)) : first;
    const { _id, ...fields } = next;
    const begun = last
      ? await changeOne('limits', { _id, until: last.until, left: last.left }, { $set: fields })
      : await insert('limits', next);
    remember(id, next.until);
    if (begun) return null;
  }
  return new Date(Date.parse(now) + 1000).toISOString();
};

/** Turns that this instance has counted and not written down, each until its period is over. */
const counted = new Map<string, { turns: number; readonly until: number }>();

/** @returns how many turns are to be written down now: none while the block is not full */
const dueOf = (id: string, block: number, { period }: Allowance, now: Instant): number => {
  if (block === 1) return 1;
  const at = Date.parse(now);
  const known = counted.get(id);
  if (!known || known.until <= at) {
    if (counted.size >= mostSeen) counted.clear();
    counted.set(id, { turns: 1, until: at + period * 1000 });
    return 0;
  }
  known.turns += 1;
  return known.turns < block ? 0 : block;
};

/** As `takeSome` of one turn, which is written down with the others of its block. */
const takeOne = async (
  id: string,
  limit: Limit,
  allowance: Allowance,
  now: Instant,
): Promise<Instant | null> => {
  const due = dueOf(id, limit.block ?? 1, allowance, now);
  if (due === 0) return null;
  const wait = await takeSome(id, limit, allowance, now, due);
  // Where none are left the next try asks again.
  if (wait === null) counted.delete(id);
  return wait;
};

const tooMany = (what: string, until: Instant, now: Instant): Failure => {
  // Up to the full minute, so that whoever waits for the minute shown is let in.
  const shown = new Date(Math.ceil(Date.parse(until) / 60_000) * 60_000).toISOString();
  const when = dayInShanghai(shown) === dayInShanghai(now) ? clock(shown) : exactMinute(shown);
  return new Failure('TOO_MANY', {
    message: `${what}过于频繁，请在 ${when} 之后再试。已填写的内容没有丢失。`,
    retryAt: until,
    log: `TOO_MANY ${what}`,
  });
};

const bucketsOf = (name: LimitName, origin: Origin): readonly (readonly [string, Allowance])[] => {
  const limit: Limit = limits[name];
  const buckets: (readonly [string, Allowance])[] = [];
  if (limit.person && origin.identity !== '') buckets.push([`${name}.p.${origin.identity}`, limit.person]);
  // Callers whose address the platform does not tell share one allowance.
  if (limit.address) buckets.push([`${name}.a.${origin.address || 'unknown'}`, limit.address]);
  return buckets;
};

/**
 * Takes one turn of the person and one of the address, where the limit has such. Where turns are left this is
 * one write each, or one a block, whichever instance of the function makes it.
 * @throws Failure TOO_MANY with `retryAt` where either has none left
 */
export const takeTurn = async (name: LimitName, origin: Origin, now: Instant): Promise<void> => {
  const limit: Limit = limits[name];
  const waits = await Promise.all(
    bucketsOf(name, origin).map(([id, allowance]) => takeOne(id, limit, allowance, now)),
  );
  const until = waits
    .filter((wait) => wait !== null)
    .sort()
    .at(-1);
  if (until !== undefined) throw tooMany(limit.what, until, now);
};

/**
 * Forgets the person's failed tries after one that succeeded. Those of the address stay: whoever guesses must
 * not begin anew by entering a code of their own.
 */
export const forgiveTurns = async (name: LimitName, origin: Origin): Promise<void> => {
  if (origin.identity !== '') await removeById('limits', `${name}.p.${origin.identity}`);
};
