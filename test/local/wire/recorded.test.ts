import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startLocalCloud, type TestCloud } from '../cloud';

type Request = Record<string, unknown> & { action: string; collectionName?: string };

const recorded = readFileSync(join(__dirname, 'fixtures/recorded-requests.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Request);

/** What each answer must hold: fields of `data`, and fields beside it. */
const SHAPES: Record<string, { data: string[]; beside?: string[] }> = {
  'database.insertDocument': { data: ['insertedIds'] },
  'database.getDocument': { data: ['list'], beside: ['limit', 'offset'] },
  'database.calculateDocument': { data: ['total'] },
  'database.modifyDocument': { data: ['updated', 'upsert_id'] },
  'database.modifyAndReturnDoc': { data: ['updated', 'doc'] },
  'database.removeDocument': { data: ['deleted'] },
  'database.aggregateDocuments': { data: ['list'] },
  'database.startTransaction': { data: [], beside: ['transactionId'] },
  'functions.invokeFunction': { data: ['response_data'] },
  'storage.getUploadMetadata': { data: ['url', 'token', 'authorization', 'fileId', 'cosFileId'] },
  'storage.batchGetDownloadUrl': { data: ['download_list'] },
  'storage.batchDeleteFile': { data: ['delete_list'] },
  'wx.api': { data: ['responseData'] },
};

describe('requests recorded from the SDK', () => {
  let cloud: TestCloud;
  const send = async (body: Request) => {
    const answer = await fetch(`${cloud.url}/admin?env=local&seqId=1`, {
      method: 'POST',
      headers: { authorization: `Bearer ${cloud.apiKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ ...body, envName: 'local' }),
    });
    expect(answer.status).toBe(200);
    return (await answer.json()) as Record<string, unknown> & { data?: object };
  };
  beforeAll(async () => {
    cloud = await startLocalCloud({ functions: { fn1: 'exports.main = async (event) => event;' } });
    for (const collectionName of ['t', 'u']) await send({ action: 'database.addCollection', collectionName });
  });
  afterAll(() => cloud.stop());

  const plain = recorded.filter(
    (request) =>
      !request.transactionId && request.action in SHAPES && !request.query?.toString().includes('$geo'),
  );
  test.each(plain.map((request, at) => [`${at} ${request.action}`, request] as const))(
    '%s',
    async (_, request) => {
      const answer = await send(request);
      const shape = SHAPES[request.action];
      expect(answer.requestId).toEqual(expect.any(String));
      // The recording shows every operator at once, some on fields of the wrong type: then MongoDB's refusal is right.
      if (answer.code === 'DATABASE_REQUEST_FAILED') return;
      expect(answer).not.toHaveProperty('code');
      expect(Object.keys(answer.data ?? {})).toEqual(expect.arrayContaining(shape?.data ?? []));
      expect(Object.keys(answer)).toEqual(expect.arrayContaining(shape?.beside ?? []));
    },
  );

  test('a transaction as recorded', async () => {
    const { transactionId } = await send({ action: 'database.startTransaction' });
    await send({ action: 'database.insertDocument', collectionName: 't', data: ['{"_id":"tx-doc","n":1}'] });
    for (const request of recorded.filter((one) => one.transactionId && one.collectionName)) {
      const answer = await send({ ...request, transactionId });
      expect(answer).not.toHaveProperty('code');
    }
    expect(await send({ action: 'database.commitTransaction', transactionId })).not.toHaveProperty('code');
    expect(await send({ action: 'database.abortTransaction', transactionId })).toMatchObject({
      code: 'DATABASE_TRANSACTION_FAIL',
    });
  });

  test.each<[string, Request, string]>([
    ['an unknown action', { action: 'database.dropEverything' }, 'INVALID_PARAM'],
    ['no collection', { action: 'database.getDocument' }, 'INVALID_PARAM'],
    [
      'a missing collection',
      { action: 'database.getDocument', collectionName: 'none' },
      'DATABASE_COLLECTION_NOT_EXIST',
    ],
    [
      'broken EJSON',
      { action: 'database.getDocument', collectionName: 't', query: '{"a":' },
      'INVALID_PARAM',
    ],
    [
      'a query that is no document',
      { action: 'database.getDocument', collectionName: 't', query: '[1]' },
      'INVALID_PARAM',
    ],
    [
      'data that is no list',
      { action: 'database.insertDocument', collectionName: 't', data: '{}' },
      'INVALID_PARAM',
    ],
    [
      'an unknown operator',
      { action: 'database.getDocument', collectionName: 't', query: '{"a":{"$x":1}}' },
      'DATABASE_REQUEST_FAILED',
    ],
    [
      'a function that is none',
      { action: 'functions.invokeFunction', function_name: 'none' },
      'FUNCTION_NOT_FOUND',
    ],
    ['51 files', { action: 'storage.batchDeleteFile', fileid_list: Array(51).fill('x') }, 'INVALID_PARAM'],
    ['a path that climbs', { action: 'storage.getUploadMetadata', path: '../keys.json' }, 'INVALID_PARAM'],
  ])('%s is an error with a code, HTTP 200', async (_, request, code) => {
    expect(await send(request)).toMatchObject({
      code,
      message: expect.any(String),
      requestId: expect.any(String),
    });
  });
});
