import tcb from '@cloudbase/node-sdk';
import { startLocalCloud, type TestCloud, useSdkWith } from '../cloud';

const PROBES = `
const tcb = require('@cloudbase/node-sdk');
const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV });
const codeOf = (promise) => promise.then(() => 'fine', (error) => error.code);
exports.main = async () => {
  const db = app.database();
  const { fileID } = await app.uploadFile({ cloudPath: 'a/你好.txt', fileContent: Buffer.from('你好') });
  const together = await Promise.all(Array.from({ length: 20 }, (_, n) => db.collection('people').add({ n })));
  const stranger = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV, accessKey: 'wrong' });
  return {
    missing: await codeOf(db.collection('none').get()),
    refused: await codeOf(db.collection('people').where({ a: { $unknown: 1 } }).get()),
    nobody: await codeOf(app.callFunction({ name: 'nobody' })),
    file: (await app.downloadFile({ fileID })).fileContent.toString(),
    together: new Set(together.map(({ id }) => id)).size,
    wrongKey: await codeOf(stranger.database().collection('people').get()),
  };
};`;

describe.each([
  ['by the shortcut within the process', []],
  ['over sockets, as in the cloud', ['--sockets']],
])('the unmodified SDK against the local cloud, functions calling %s', (_, args) => {
  let cloud: TestCloud;
  let app: ReturnType<typeof tcb.init>;
  beforeAll(async () => {
    cloud = await startLocalCloud({
      functions: {
        double: 'exports.main = async ({ n }) => ({ n: n * 2 });',
        fails: `exports.main = async () => { throw new Error('on purpose'); };`,
        asks: `
          const tcb = require('@cloudbase/node-sdk');
          const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV });
          exports.main = async ({ n }) => {
            const { result } = await app.callFunction({ name: 'double', data: { n } });
            await app.database().collection('people').add({ _id: 'from-function', n: result.n });
            return result;
          };`,
        probes: PROBES,
      },
      declarations: { probes: { timeout: 20 } },
      now: '2020-09-15T09:00:00+08:00',
      args,
    });
    useSdkWith(cloud);
    app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV });
  });
  afterAll(() => cloud.stop());

  test('documents, with every type as it was', async () => {
    const people = app.database().collection('people');
    const born = new Date('1980-02-03T04:05:06.789Z');
    const document = {
      _id: 'p1',
      name: '马示例',
      born,
      n: 1.5,
      big: 5_000_000_000,
      list: [1, { a: null }],
      yes: true,
    };
    expect(await people.add(document)).toMatchObject({ id: 'p1' });
    expect((await people.doc('p1').get()).data).toEqual([document]);
    const command = app.database().command;
    expect(await people.where({ n: command.gt(1) }).update({ n: command.inc(1) })).toMatchObject({
      updated: 1,
    });
    expect((await people.where({ born }).field({ n: true }).get()).data).toEqual([{ _id: 'p1', n: 2.5 }]);
    expect((await people.where({ n: 2.5 }).count()).total).toBe(1);
    expect(await people.doc('p1').remove()).toMatchObject({ deleted: 1 });
  });

  test('server dates follow the programme clock', async () => {
    const people = app.database().collection('people');
    await people.add({ _id: 'dated', at: app.database().serverDate({ offset: 1000 }) });
    const [{ at }] = (await people.doc('dated').get()).data as [{ at: Date }];
    expect(at.toISOString()).toMatch(/^2020-09-15T01:00:/);
  });

  test('a transaction that is rolled back leaves nothing', async () => {
    const attempt = app
      .database()
      .runTransaction(
        async (transaction: {
          collection: (name: string) => { add: (d: object) => Promise<unknown> };
          rollback: (reason: unknown) => Promise<unknown>;
        }) => {
          await transaction.collection('people').add({ _id: 'never' });
          await transaction.rollback('changed my mind');
        },
      );
    await expect(attempt).rejects.toBe('changed my mind');
    expect((await app.database().collection('people').doc('never').get()).data).toEqual([]);
  });

  test('functions call functions, and the database, with no more than their environment', async () => {
    expect((await app.callFunction({ name: 'asks', data: { n: 21 } })).result).toEqual({ n: 42 });
    expect((await app.database().collection('people').doc('from-function').get()).data).toEqual([
      { _id: 'from-function', n: 42 },
    ]);
  });

  test('in functions too: missing things, refusals, files and a wrong key are what they are', async () => {
    const { result } = await app.callFunction({ name: 'probes', data: {} });
    expect(result).toEqual({
      missing: 'DATABASE_COLLECTION_NOT_EXIST',
      refused: 'DATABASE_REQUEST_FAILED',
      nobody: 'FUNCTION_NOT_FOUND',
      file: '你好',
      together: 20,
      wrongKey: 401,
    });
  });

  test('a failing function is an error with its reason', async () => {
    await expect(app.callFunction({ name: 'fails', data: {} })).rejects.toMatchObject({
      code: 'FUNCTIONS_EXECUTE_FAIL',
      message: expect.stringContaining('on purpose'),
    });
  });

  test('a list of users is not kept', async () => {
    await expect(app.auth().getEndUserInfo('some-uid')).rejects.toMatchObject({ code: 'USER_NOT_EXIST' });
  });
});
