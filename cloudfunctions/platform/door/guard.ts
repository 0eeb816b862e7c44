import { invalidInput, tooLarge } from './refusals';

/** Room for one part of a file in Base64 (174,764 characters) and for the longest form. */
export const limits = { depth: 12, values: 20_000, characters: 400_000 } as const;

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

const isNesting = (value: unknown): value is object => typeof value === 'object' && value !== null;

/**
 * Looks at a value that came over the wire before anything else does, without recursion.
 * @throws Failure TOO_LARGE where it is too deep, too many or too long
 * @throws Failure INVALID where a key could reach a prototype or an operator of the database
 */
export const guardSize = (input: unknown): void => {
  let values = 0;
  let characters = 0;
  let level: unknown[] = [input];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limits.depth) throw tooLarge(`deeper than ${limits.depth}`);
    const next: unknown[] = [];
    for (const value of level) {
      values += 1;
      if (typeof value === 'string') characters += value.length;
      if (!isNesting(value)) continue;
      for (const [key, inner] of Object.entries(value)) {
        characters += key.length;
        if (forbiddenKeys.has(key) || key.startsWith('$')) throw invalidInput([], 'a forbidden key');
        next.push(inner);
      }
      if (values + next.length > limits.values) throw tooLarge(`more than ${limits.values} values`);
    }
    if (characters > limits.characters) throw tooLarge(`more than ${limits.characters} characters`);
    level = next;
  }
};
