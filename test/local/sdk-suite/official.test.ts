import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Tests that are passed over, by their full name, each with the reason. The list may hold only what SDK 3
 * itself changed.
 */
const exceptions: Record<string, string> = {
  'index.test.ts > test/index.test.ts > 验证throwOnCode':
    'SDK 3 has no `throwOnCode` in `init`: it was replaced by the function `setThrowOnCode`, and errors are thrown',
};

const suite = join(dirname(require.resolve('cb-sdk-suite/package.json')), 'test/database');
const files = ['index.test.ts', ...readdirSync(join(suite, 'unit')).map((name) => `unit/${name}`)].filter(
  (name) => name.endsWith('.test.ts'),
);

jest.setTimeout(60_000);

/** Loads a file of the suite with `describe` and `it` of this file's own making. */
function load(file: string): void {
  const jestIt = it;
  const jestDescribe = describe;
  const path: string[] = [file];
  const define = Object.assign(
    (name: string, run: jest.ProvidesCallback, timeout?: number) => {
      const reason = exceptions[[...path, name].join(' > ')];
      if (reason === undefined) jestIt(name, run, timeout);
      else jestIt.skip(`${name} (${reason})`, run, timeout);
    },
    { skip: jestIt.skip, only: jestIt },
  );
  const group = Object.assign(
    // Some files give `describe` an async function, which defines its tests at once all the same.
    (name: string, body: () => unknown) =>
      jestDescribe(name, () => {
        path.push(name);
        body();
        path.pop();
      }),
    { skip: jestDescribe.skip, only: jestDescribe },
  );
  Object.assign(globalThis, { it: define, test: define, describe: group });
  try {
    // The files of the suite are CommonJS here and must be loaded one at a time.
    jest.requireActual(join(suite, file));
  } finally {
    Object.assign(globalThis, { it: jestIt, test: jestIt, describe: jestDescribe });
  }
}

describe.each(files)('%s', (file) => {
  load(file);
});
