import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fingerprint, isMarkOf, newKeyPair, sign } from '../../cloudfunctions/platform/seals/sm2';
import { recordDigest } from '../../domain/audit/chain';
import { type CheckedStore, faultInStore } from '../../domain/verify/check-store';
import { readExport } from '../../verify/read-export';
import { sm3 } from '../cloudfunctions/programme/audit';
import { atIndustryUnion } from '../cloudfunctions/programme/file-application';
import { openProgramme, root } from '../cloudfunctions/programme/open-programme';
import { fireTimer } from '../cloudfunctions/programme/timer';

type Loose = { [key: string]: Loose } & Loose[] & unknown;

let folder: string;
let whole: CheckedStore;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verify-test-'));
  const data = join(folder, 'data');
  const programme = await openProgramme('2020-09-15T09:00:00+08:00', { data });
  await atIndustryUnion(programme);
  await fireTimer(programme);
  await programme.stop();
  execFileSync(process.execPath, [
    join(root, 'dist/local/moving.js'),
    'export',
    '--data',
    data,
    '--out',
    join(folder, 'export'),
  ]);
  whole = readExport(join(folder, 'export'));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const copy = (): CheckedStore => structuredClone(whole);
const means = { sm3, isMarkOf };
const faultAfter = (change: (store: Loose) => void): string | undefined => {
  const store = copy();
  change(store as unknown as Loose);
  const fault = faultInStore(store, means);
  return fault?.kind;
};

/** Every path to a leaf below a value. */
const leavesOf = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]))
    : [path];

const altered = (value: unknown): unknown => {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (value === null) return 0;
  const text = String(value);
  const last = text.at(-1) ?? '';
  return text.slice(0, -1) + (last === '0' ? '1' : '0') + (text === '' ? 'x' : '');
};

const setIn = (value: unknown, path: readonly string[]): void => {
  const at = path.slice(0, -1).reduce((inner, key) => (inner as Record<string, unknown>)[key], value);
  const key = path.at(-1) ?? '';
  const holder = at as Record<string, unknown>;
  holder[key] = altered(holder[key]);
};

test('what the programme has written holds', () => {
  expect(faultInStore(copy(), means)).toBeNull();
  expect(whole.applications[0]?.opinions).toHaveLength(3);
  expect(whole.audit.length).toBeGreaterThan(5);
});

test.each(['opinions', 'forms'] as const)('every single field of the %s that is changed is found', (part) => {
  const paths = leavesOf(whole.applications[0]?.[part]);
  expect(paths.length).toBeGreaterThan(30);
  const missed = paths.filter(
    (path) => faultAfter((store) => setIn(store, ['applications', '0', part, ...path])) === undefined,
  );
  expect(missed).toEqual([]);
});

test('every single field of the audit record that is changed is found', () => {
  const paths = whole.audit.slice(0, 4).flatMap((record, index) => leavesOf(record, [String(index)]));
  const missed = paths.filter(
    (path) => faultAfter((store) => setIn(store, ['audit', ...path])) === undefined,
  );
  expect(missed).toEqual([]);
});

type List = unknown[];
const listsOf = (store: Loose): Readonly<Record<string, List>> => ({
  audit: store.audit as List,
  opinions: (store.applications as List)[0] ? ((store.applications as Loose[])[0]?.opinions as List) : [],
  forms: (store.applications as Loose[])[0]?.forms as List,
});

test.each(['audit', 'opinions'])('of the %s nothing can be left out, swapped or cut off', (name) => {
  const length = listsOf(copy() as unknown as Loose)[name]?.length ?? 0;
  for (let index = 0; index < length; index += 1) {
    expect([index, faultAfter((store) => listsOf(store)[name]?.splice(index, 1))]).not.toEqual([
      index,
      undefined,
    ]);
    expect([index, faultAfter((store) => listsOf(store)[name]?.splice(index))]).not.toEqual([
      index,
      undefined,
    ]);
    if (index === 0) continue;
    const swap = (store: Loose) => {
      const list = listsOf(store)[name] ?? [];
      list.splice(index - 1, 2, list[index], list[index - 1]);
    };
    expect([index, faultAfter(swap)]).not.toEqual([index, undefined]);
  }
});

test('a form, a whole application or a seal that is gone is found', () => {
  expect(faultAfter((store) => listsOf(store).forms?.splice(0))).toBe('formMissing');
  expect(faultAfter((store) => (store.applications as List).splice(0))).toBe('formMissing');
  expect(faultAfter((store) => (store.seals as List).splice(0))).toBe('keyUnknown');
});

test('whoever signs anew with a key of his own is found', () => {
  const forged = (store: Loose) => {
    const pair = newKeyPair();
    const last = (store.applications as Loose[])[0]?.opinions?.[2]?.proof as unknown as {
      digest: string;
      mark: object;
    };
    last.mark = {
      kind: 'sm2',
      keyId: fingerprint(pair.publicKey),
      publicKey: pair.publicKey,
      signature: sign(last.digest, pair.privateKey, pair.publicKey),
    };
  };
  expect(faultAfter(forged)).toBe('keyUnknown');
});

test('an audit record that is written anew from the middle on no longer fits what was signed', () => {
  const rewritten = (store: Loose) => {
    const records = store.audit as unknown as { previous: string; digest: string; personId: string }[];
    const first = records[0];
    if (!first) throw new Error('no record');
    first.personId = 'someone-else';
    for (const [index, record] of records.entries()) {
      record.previous = records[index - 1]?.digest ?? '';
      const content = Object.fromEntries(Object.entries(record).filter(([key]) => key !== 'digest'));
      record.digest = recordDigest(content as never, sm3);
    }
  };
  expect(faultAfter(rewritten)).toBe('recordRewritten');
});

test('an end that was noted elsewhere finds a store that was put back as a whole', () => {
  const head = whole.audit.at(-1);
  if (!head) throw new Error('no record');
  expect(faultInStore(copy(), means, [{ seq: head.seq, digest: head.digest }])).toBeNull();
  expect(faultInStore(copy(), means, [{ seq: head.seq + 1, digest: head.digest }])?.kind).toBe(
    'recordCutOff',
  );
  expect(faultInStore(copy(), means, [{ seq: head.seq, digest: sm3('other') }])?.kind).toBe(
    'recordRewritten',
  );
});

test('the command says what holds, names the first broken link, and leaves the store as it was', () => {
  const run = (place: string) =>
    spawnSync(process.execPath, [join(root, 'scripts/verify.mjs'), place], { encoding: 'utf8' });
  const data = join(folder, 'data');
  const before = readdirSync(join(data, 'database')).sort();
  const good = run(data);
  expect([good.status, good.stdout.split('\n')[0]]).toEqual([
    0,
    `Holds: 1 applications, 3 opinions under seal, ${whole.audit.length} records.`,
  ]);
  expect(readdirSync(join(data, 'database')).sort()).toEqual(before);
  const bent = join(folder, 'bent');
  cpSync(join(folder, 'export'), bent, { recursive: true });
  const file = join(bent, 'collections/applications.001.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('同意推荐。', '不同意。'));
  const bad = run(bent);
  const [found, advice] = bad.stdout.split('\n');
  expect([bad.status, found]).toEqual([
    1,
    'Does not hold: applications/2020.leader opinions.0: opinionChanged（意见与其摘要不符）',
  ]);
  expect(advice).toMatch(/^怎么办：.*逐个检查备份/);
  expect(run(join(folder, 'nowhere')).status).toBe(2);
}, 120_000);

test('the command checks the data of a running cloud, and a backup taken meanwhile', async () => {
  const run = (place: string) =>
    spawnSync(process.execPath, [join(root, 'scripts/verify.mjs'), place], { encoding: 'utf8' });
  const data = join(folder, 'data');
  const running = await openProgramme('2020-09-15T12:00:00+08:00', { data });
  try {
    const backup = join(folder, 'backup.tar');
    const take = ['backup', '--data', data, '--out', backup];
    execFileSync(process.execPath, [join(root, 'dist/local/moving.js'), ...take]);
    for (const place of [data, backup]) {
      const { status, stdout } = run(place);
      expect([status, /^Holds: 1 applications, 3 opinions under seal/.test(stdout)]).toEqual([0, true]);
    }
    // What was checked goes on working.
    expect((await running.done('industry', 'application.list', {})).rows.length).toBeGreaterThan(0);
  } finally {
    await running.stop();
  }
}, 120_000);
