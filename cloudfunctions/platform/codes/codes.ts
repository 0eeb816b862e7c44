import { createHash, randomBytes } from 'node:crypto';
import { type CodeKind, codeSigns } from '@domain/people/code';

/** @returns random signs for a code of this kind, without hyphens; every sign carries five random bits */
export const newCode = ({ signs }: CodeKind): string =>
  [...randomBytes(signs)].map((byte) => codeSigns.charAt(byte % codeSigns.length)).join('');

/** @returns SHA-256, hex: the only form in which a code or a secret is stored */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** @returns an id of plain letters that follows from the parts, the same for the same parts */
export const idFrom = (...parts: readonly string[]): string => digestOf(parts.join('\n')).slice(0, 32);
