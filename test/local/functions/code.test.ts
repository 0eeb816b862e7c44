import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startLocalCloud, type TestCloud } from '../cloud';

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('the code of a function', () => {
  let cloud: TestCloud;
  const write = (text: string) => writeFileSync(join(cloud.functionsDir, 'greet', 'index.js'), text);
  const greet = () => cloud.call('greet', {}, cloud.apiKey);
  beforeAll(async () => {
    cloud = await startLocalCloud({
      functions: { greet: `exports.main = async () => 'one';`, slow: slow('old') },
    });
  });
  afterAll(() => cloud.stop());

  const slow = (word: string) =>
    `exports.main = async () => { await new Promise((go) => setTimeout(go, 800)); return '${word}'; };`;

  test('what changed on disk is run from the next call on', async () => {
    expect((await greet()).body).toBe('one');
    write(`exports.main = async () => 'two!';`);
    await wait(300);
    expect((await greet()).body).toBe('two!');
  });

  test('an invocation under way ends with the code it began with', async () => {
    const underWay = cloud.call('slow', {}, cloud.apiKey);
    await wait(300);
    writeFileSync(join(cloud.functionsDir, 'slow', 'index.js'), slow('fresh'));
    const next = await cloud.call('slow', {}, cloud.apiKey);
    expect((await underWay).body).toBe('old');
    expect(next.body).toBe('fresh');
  });

  test('code that cannot be loaded is an answer, and mended code works', async () => {
    write('exports.main = async () => {');
    await wait(300);
    expect(await greet()).toMatchObject({ status: 500, body: { code: 'FUNCTION_INVOCATION_FAILED' } });
    write('exports.other = 1;');
    await wait(300);
    expect((await greet()).status).toBe(500);
    write(`exports.main = async () => ({ word: 'three' });`);
    await wait(300);
    expect((await greet()).body).toEqual({ word: 'three' });
  });
});
