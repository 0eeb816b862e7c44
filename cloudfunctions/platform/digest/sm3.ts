import { createHash } from 'node:crypto';

/** @returns SM3 (GB/T 32905-2016) of the text in UTF-8, hex */
export const sm3 = (text: string): string => createHash('sm3').update(text).digest('hex');
