import fc from 'fast-check';
import {
  browserCode,
  chanceOfGuessing,
  codeInScan,
  codeSigns,
  invitationCode,
  readCode,
  writtenCode,
} from '../../../domain/people/code';

const signs = (count: number) =>
  fc.array(fc.constantFrom(...codeSigns), { minLength: count, maxLength: count }).map((all) => all.join(''));

test('there are thirty-two signs, so that a sign is worth five bits', () => {
  expect(new Set(codeSigns).size).toBe(32);
});

describe('within its life a code cannot be guessed', () => {
  // A hundred guesses a second from the whole world, far above what the limits let through.
  test('an invitation: 7 days, ten thousand open ones, 60 bits: less than one in a million', () => {
    const chance = chanceOfGuessing(invitationCode, { guesses: 100, open: 10_000 });
    expect(chance).toBeCloseTo((604_800 * 100 * 10_000) / 2 ** 60, 12);
    expect(chance).toBeLessThan(1e-6);
  });

  test('a browser: 2 minutes, a thousand browsers waiting, 45 bits: less than one in a million', () => {
    const chance = chanceOfGuessing(browserCode, { guesses: 100, open: 1_000 });
    expect(chance).toBeCloseTo((120 * 100 * 1_000) / 2 ** 45, 12);
    expect(chance).toBeLessThan(1e-6);
  });
});

test('a code is written in groups and read back however it is typed', () => {
  expect(writtenCode('K7M42Q9XHT3B', invitationCode)).toBe('K7M4-2Q9X-HT3B');
  expect(writtenCode('K7M42Q9XH', browserCode)).toBe('K7M-42Q-9XH');
  fc.assert(
    fc.property(signs(12), (plain) => {
      const written = writtenCode(plain, invitationCode);
      expect(readCode(written, invitationCode)).toBe(plain);
      expect(readCode(` ${written.toLowerCase()} `, invitationCode)).toBe(plain);
    }),
  );
});

test('what is too short, too long or holds another sign is no code', () => {
  for (const typed of ['', 'K7M4-2Q9X', 'K7M4-2Q9X-HT3B-K', 'K7M4-2Q9X-HT3O', 'K7M4-2Q9X-HT31']) {
    expect(readCode(typed, invitationCode)).toBeNull();
  }
});

test('a scan finds the code alone or in an address', () => {
  expect(codeInScan('k7m4-2q9x-ht3b', invitationCode)).toBe('K7M42Q9XHT3B');
  expect(codeInScan('https://example.invalid/account/join/index?code=K7M4-2Q9X-HT3B', invitationCode)).toBe(
    'K7M42Q9XHT3B',
  );
  expect(codeInScan('https://example.invalid/?other=K7M4', invitationCode)).toBeNull();
});
