import * as fc from 'fast-check';
import { type Limit, limits } from '../../../../cloudfunctions/platform/limits/table';
import {
  forgottenAfter,
  mostGuesses,
  newPeriod,
  type Turns,
} from '../../../../cloudfunctions/platform/limits/turns';
import { browserCode, type CodeKind, codeSigns, invitationCode } from '../../../../domain/people/code';

const start = Date.parse('2020-09-15T01:00:00.000Z');
const at = (seconds: number): string => new Date(start + seconds * 1000).toISOString();
const pin = limits.pin;

/** Periods one after the other, each begun as soon as the last one is over. */
const lengths = (limit: Limit, left: number, count: number): readonly number[] => {
  const allowance = limit.person ?? { turns: 1, period: 1 };
  const found: number[] = [];
  let last: Turns | null = null;
  let now = 0;
  for (let index = 0; index < count; index += 1) {
    last = { ...newPeriod(limit, allowance, last, at(now)), left };
    const end = (Date.parse(last.until) - start) / 1000;
    found.push(end - now);
    now = end;
  }
  return found;
};

describe('a period after another', () => {
  test('of guesses is twice as long each time, up to a day, even where tries were left over', () => {
    expect(lengths(pin, 3, 9)).toEqual([900, 1800, 3600, 7200, 14400, 28800, 57600, 86400, 86400]);
  });
  test('of work is twice as long only where the last one was used up', () => {
    expect(lengths(limits.write, 0, 8)).toEqual([60, 120, 240, 480, 960, 1920, 3600, 3600]);
    expect(lengths(limits.write, 1, 3)).toEqual([60, 60, 60]);
  });
  test('is short again after a day without a try, and not a second before', () => {
    const tried: Turns = { left: 0, until: at(0), doubled: 5 };
    expect(newPeriod(pin, pin.person, tried, at(forgottenAfter)).doubled).toBe(0);
    expect(newPeriod(pin, pin.person, tried, at(forgottenAfter - 1)).doubled).toBe(6);
  });
});

test('no way of trying gets more guesses than the arithmetic says', () => {
  const waits = fc.array(fc.oneof(fc.nat({ max: 3_000 }), fc.nat({ max: 2 * forgottenAfter })), {
    maxLength: 80,
  });
  fc.assert(
    fc.property(waits, (pauses) => {
      let now = 0;
      let guesses = 0;
      let turns = null as Turns | null;
      for (const pause of pauses) {
        now += pause;
        const running: Turns | null = turns !== null && at(now) < turns.until ? turns : null;
        if (running?.left === 0) continue;
        turns = running ? { ...running, left: running.left - 1 } : newPeriod(pin, pin.person, turns, at(now));
        guesses += 1;
      }
      expect(guesses).toBeLessThanOrEqual(mostGuesses(pin, pin.person, now + 1));
    }),
    { numRuns: 500 },
  );
});

describe('codes cannot be guessed within their life', () => {
  const day = 24 * 3600;
  /** Seconds. */
  const lifeOf = ({ life }: CodeKind): number => life / 1000;
  const numberOf = ({ signs }: CodeKind): number => codeSigns.length ** signs;
  /** Guesses by one person, and by everyone behind an address, within a code's life. */
  const guesses = (limit: Limit, life: number) => ({
    person: limit.person && mostGuesses(limit, limit.person, life),
    address: limit.address && mostGuesses(limit, limit.address, life),
  });
  /** The chance that so many people together hit any of the codes that are open, one in so many. */
  const oneIn = (kind: CodeKind, each: number, people: number, open: number): number =>
    numberOf(kind) / (each * people * open);

  test('a sign-in code lives two minutes: ten thousand guessers against a thousand open ones', () => {
    expect(guesses(limits.signInCode, lifeOf(browserCode))).toEqual({ person: 10, address: 100 });
    expect(numberOf(browserCode)).toBe(2 ** 45);
    expect(oneIn(browserCode, 10, 10_000, 1_000)).toBeGreaterThan(300_000);
  });
  test('an invitation code lives seven days: ten thousand guessers against a hundred thousand open ones', () => {
    expect(guesses(limits.invitationCode, lifeOf(invitationCode))).toEqual({ person: 150, address: 1_500 });
    expect(numberOf(invitationCode)).toBe(2 ** 60);
    expect(oneIn(invitationCode, 150, 10_000, 100_000)).toBeGreaterThan(4_000_000);
  });
  test('a PIN is for life: a year of guessing on a phone that is signed in', () => {
    const { person } = guesses(limits.pin, 365 * day);
    expect(person).toBe(6_900);
    expect((person ?? 0) / 10 ** 6).toBeLessThan(0.007);
  });
});
