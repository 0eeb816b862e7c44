import { randomBytes } from 'node:crypto';
import type { Application } from '@domain/application/application';
import { formContent } from '@domain/application/form-content';
import { canonicalJson } from '@domain/chain/canonical-json';
import type { Instant } from '@domain/time/shanghai';
import { sm3 } from './sm3';

/** @returns SM3, hex, over everything the form of this submission says */
export const formDigest = (application: Application, code: string, at: Instant): string => {
  const { answers, forms } = application;
  return sm3(canonicalJson(formContent(application, { number: forms.length + 1, code, at, answers })));
};

/** Letters and digits that cannot be taken for one another on paper. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** @returns a code such as `K7M4-2Q9X-HT3B` for a printed form: 60 random bits, 32 signs to choose from */
export const newFormCode = (): string => {
  const signs = [...randomBytes(12)].map((byte) => alphabet.charAt(byte % alphabet.length));
  return [signs.slice(0, 4), signs.slice(4, 8), signs.slice(8)].map((four) => four.join('')).join('-');
};
