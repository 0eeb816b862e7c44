/** Letters and digits that cannot be taken for one another, thirty-two of them: five bits a sign. */
export const codeSigns = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const bitsOfSign = 5;

/** A kind of one-time code: how long it is, how it is written, and how long it lives. */
export interface CodeKind {
  readonly signs: number;
  /** Signs between two hyphens. */
  readonly group: number;
  /** Milliseconds. */
  readonly life: number;
}

/** Twelve signs, sixty bits, seven days: sent to one person, read from a QR code or typed once. */
export const invitationCode: CodeKind = { signs: 12, group: 4, life: 7 * 24 * 3600 * 1000 };
/** Nine signs, forty-five bits, two minutes: shown by a browser that asks to be signed in. */
export const browserCode: CodeKind = { signs: 9, group: 3, life: 2 * 60 * 1000 };

/** @returns the code as it is shown: `K7M4-2Q9X-HT3B` */
export const writtenCode = (signs: string, { group }: CodeKind): string =>
  (signs.match(new RegExp(`.{1,${group}}`, 'g')) ?? []).join('-');

/** @returns what was typed or scanned without hyphens, spaces and small letters; null where it is no code of this kind */
export const readCode = (typed: string, { signs }: CodeKind): string | null => {
  const plain = typed.toUpperCase().replace(/[\s\-—–－·]/g, '');
  return plain.length === signs && [...plain].every((sign) => codeSigns.includes(sign)) ? plain : null;
};

/**
 * @returns a code found in what a scan has read: the code itself, or an address that carries it as `code=`
 */
export const codeInScan = (text: string, kind: CodeKind): string | null => {
  const inAddress = /[?&]code=([0-9A-Za-z%-]+)/.exec(text)?.[1];
  return readCode(inAddress ?? text, kind);
};

/**
 * The chance that someone who guesses all through a code's life hits any of the codes that are open.
 * @param guesses a second, of all guessers together
 * @param open codes that are open at the same time
 */
export const chanceOfGuessing = (
  { signs, life }: CodeKind,
  { guesses, open }: { readonly guesses: number; readonly open: number },
): number => ((life / 1000) * guesses * open) / 2 ** (signs * bitsOfSign);
