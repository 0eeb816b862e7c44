import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

interface Declared {
  functions: { name: string }[];
  database: { collections: { name: string; rule: string; indexes?: { name: string }[] }[] };
}
const declared = JSON.parse(readFileSync('cloudbaserc.json', 'utf8')) as Declared;

/** Carries out the deployment on a recorder in place of Tencent's management API. */
const recorded = (existing: readonly string[]): string[] => {
  const program = `
    import { readFileSync } from 'node:fs';
    import { carryOut, deploymentOf } from './scripts/setup/deployment.mjs';
    const calls = [];
    const room = (name) => new Proxy({}, { get: (_, method) => async (...given) => {
      if (method === 'checkIndexExists') return { Exists: ${JSON.stringify(existing)}.includes(given.join('.')) };
      calls.push([name + '.' + method, ...given]);
    } });
    const manager = Object.fromEntries(['database', 'permission', 'storage', 'functions'].map((n) => [n, room(n)]));
    const actions = deploymentOf(JSON.parse(readFileSync('cloudbaserc.json', 'utf8')), { PUBLIC_ADDRESS: 'https://example.org' });
    for (const action of actions) await carryOut(manager, action);
    console.log(JSON.stringify(calls));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  return (JSON.parse(output) as unknown[]).map((call) => JSON.stringify(call));
};

test('every declared collection is made and closed to clients', () => {
  const calls = recorded([]);
  for (const { name } of declared.database.collections) {
    expect(calls).toContain(JSON.stringify(['database.createCollectionIfNotExists', name]));
    expect(calls).toContain(
      JSON.stringify([
        'permission.modifyResourcePermission',
        { resourceType: 'collection', resource: name, permission: 'ADMINONLY' },
      ]),
    );
  }
  expect(calls).toContain(JSON.stringify(['storage.setStorageAcl', 'ADMINONLY']));
});

test('every declared index is made once', () => {
  const all = declared.database.collections.flatMap(({ name, indexes = [] }) =>
    indexes.map((index) => `${name}.${index.name}`),
  );
  const made = (existing: readonly string[]) =>
    recorded(existing).filter((call) => call.startsWith('["database.updateCollection"')).length;
  expect(made([])).toBe(all.length);
  expect(made(all)).toBe(0);
});

test('functions go out with their triggers and the address printed into QR codes', () => {
  const calls = recorded([]).filter((call) => call.startsWith('["functions.createFunction"'));
  expect(
    calls.map((call) => (JSON.parse(call) as [string, { func: { name: string } }])[1].func.name),
  ).toEqual(declared.functions.map(({ name }) => name));
  expect(calls.find((call) => call.includes('"reminders"'))).toContain('"config":"0 * * * * * *"');
  for (const call of calls) expect(call).toContain('"PUBLIC_ADDRESS":"https://example.org"');
});
