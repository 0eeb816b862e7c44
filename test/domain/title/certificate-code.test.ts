import { asPrinted } from '../../../domain/title/certificate-code';

describe('a verification code as typed', () => {
  it.each([
    ['K7M4-2Q9X-HT3B', 'K7M4-2Q9X-HT3B'],
    [' k7m4 2q9x ht3b ', 'K7M4-2Q9X-HT3B'],
    ['k7m42q9xht3b', 'K7M4-2Q9X-HT3B'],
    ['Ｋ7m4', '7M4'],
    ['', ''],
  ])('%s is read as %s', (typed, printed) => {
    expect(asPrinted(typed)).toBe(printed);
  });
});
