import { execFileSync } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildFunctions } from '../cloudfunctions/programme/open-programme';

/** Larger ones are fonts and pictures. Bytes. */
const largest = 20 * 1024 * 1024;
const media = /\.(png|jpe?g|webp|ttf|otf|woff2?|ico|wasm|bin)$/i;

/** Scans files in a process of its own, as the scan is a script. @returns `file: kind` for everything found */
const scan = (files: readonly string[], data: string): readonly string[] => {
  const program = `
    import { readFileSync } from 'node:fs';
    import { findSecrets } from './scripts/secrets/find-secrets.mjs';
    import { knownKeys } from './scripts/secrets/known-keys.mjs';
    const known = knownKeys(${JSON.stringify(data)});
    const files = JSON.parse(readFileSync(0, 'utf8'));
    console.log(JSON.stringify(files.flatMap((file) =>
      findSecrets(readFileSync(file, 'utf8'), known).map((kind) => file + ': ' + kind))));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    input: JSON.stringify(files),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(output) as string[];
};

const filesBelow = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .filter((file) => !media.test(file) && statSync(file).size <= largest)
    : [];

const data = resolve('.data');

test('no secret stands in the built functions, in the package and in the browser build', () => {
  buildFunctions();
  const functions = filesBelow('dist/functions');
  expect(functions.length).toBeGreaterThan(3);
  // The two builds of the client are there in a whole run of the tests.
  const built = [...functions, ...filesBelow('dist/weapp'), ...filesBelow('dist/h5')];
  expect(scan(built, data)).toEqual([]);
});

test('no secret stands in the repository', () => {
  const listed = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8', maxBuffer: 1 << 26 });
  const files = listed.split('\0').filter((file) => file !== '' && existsSync(file) && !media.test(file));
  expect(files.length).toBeGreaterThan(300);
  expect(scan(files, data)).toEqual([]);
});

describe('a planted secret is found', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'planted-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const planted = (text: string): readonly string[] => {
    const file = join(folder, 'bundle.js');
    writeFileSync(file, `"use strict";var a=1;${text};module.exports=a;`);
    return scan([file], folder).map((found) => found.slice(file.length + 2));
  };
  const random = (): string => randomBytes(32).toString('base64url');

  test('a private key, plain or in a JSON text', () => {
    const { privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 1024,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    });
    expect(planted(privateKey)).toEqual(['private key (PEM)']);
    expect(planted(JSON.stringify(privateKey))).toEqual(['private key (PEM)']);
    expect(planted('"-----BEGIN PRIVATE KEY-----"+body')).toEqual([]);
  });

  test('keys by their name or their shape', () => {
    expect(planted(`k={appSecret:"a1${random()}"}`)).toEqual(['named secret']);
    expect(planted(`process.env.MASTER_KEY="a1${random()}"`)).toEqual(['named secret']);
    expect(planted(`id="AK${'ID'}${'a1B2'.repeat(8)}"`)).toEqual(['Tencent Cloud secret id']);
    expect(planted('apiKey:"please enter your key here"')).toEqual([]);
  });

  test('a key of a local cloud of this machine, without any name beside it', () => {
    const adminKey = random();
    writeFileSync(join(folder, 'keys.json'), JSON.stringify({ adminKey, publicKey: 'public'.repeat(5) }));
    expect(planted(`x("${adminKey}")`)).toEqual(['a key of this machine']);
    expect(planted(`x("${'public'.repeat(5)}")`)).toEqual([]);
  });
});
