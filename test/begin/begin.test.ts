import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFunctions } from '../cloudfunctions/programme/open-programme';
import { startLocalCloud, type TestCloud } from '../local/cloud';

const now = '2026-03-02T09:00:00+08:00';
let cloud: TestCloud;
beforeEach(async () => {
  buildFunctions();
  cloud = await startLocalCloud({ now });
}, 60_000);
afterEach(() => cloud.stop());

const named = ['--union', '示例产业工会委员会', '--officer', '钱示范', '--phone', '13800000005'];
const begin = (args: readonly string[], data = cloud.data) => {
  const ran = spawnSync(process.execPath, ['scripts/begin.mjs', '--data', data, ...args], {
    encoding: 'utf8',
    env: { ...process.env, CLOUDBASE_ENV: '' },
    timeout: 60_000,
  });
  return { status: ran.status, code: /邀请码\s+(\S+)/.exec(ran.stdout)?.[1] ?? '', said: ran.stderr.trim() };
};

interface Answered {
  readonly ok: boolean;
  readonly data: { readonly roles: readonly object[]; readonly path: readonly object[] };
  readonly error: { readonly code: string };
}
const call = async (who: string, procedure: string, input: object): Promise<Answered> => {
  const token = await cloud.token({ openid: `openid-of-${who}` });
  return (await cloud.call('api', { procedure, input, requestId: randomUUID() }, token)).body as Answered;
};
const accept = (who: string, code: string, phone = '13800000005') =>
  call(who, 'invitation.accept', { code, phone, sex: '女' });
const codeOfRefusal = async (answer: Promise<Answered>) => (await answer).error.code;

test('an empty programme gets its industry union and one officer, who can then invite and extend the tree', async () => {
  const { status, code, said } = begin(named);
  expect([status, said]).toEqual([0, '']);
  expect(await codeOfRefusal(accept('other', code, '13800000006'))).toBe('INVALID');
  expect((await accept('first', code)).ok).toBe(true);
  expect(await codeOfRefusal(accept('other', code))).toBe('NOT_FOUND');

  const me = await call('first', 'me.get', {});
  expect(me.data.roles).toEqual([expect.objectContaining({ capacity: 'industryUnion' })]);
  const tree = await call('first', 'union.list', {});
  expect(tree.data.path).toEqual([expect.objectContaining({ name: '示例产业工会委员会' })]);
});

test('with an officer there it refuses and writes nothing', async () => {
  await accept('first', begin(named).code);
  const again = begin(['--officer', '赵试用', '--phone', '13800000004']);
  expect(again).toEqual({
    status: 1,
    code: '',
    said: '产业工会已有经办人，不能再从这里开始。请由其在“我的 → 工会与人员”里邀请其他人。',
  });
  expect(await codeOfRefusal(accept('second', again.code || 'AAAA-AAAA-AAAA', '13800000004'))).toBe(
    'NOT_FOUND',
  );
});

test('called again before the invitation is accepted, the earlier code is dead', async () => {
  const first = begin(named).code;
  const second = begin(['--officer', '钱示范', '--phone', '13800000005']).code;
  expect(await codeOfRefusal(accept('first', first))).toBe('NOT_FOUND');
  expect((await accept('first', second)).ok).toBe(true);
});

test('says in one line what is missing or does not fit', () => {
  const lines = [
    begin([]),
    begin(['--officer', '钱示范', '--phone', '13800000005']),
    begin(['--union', '示例产业工会委员会', '--officer', '钱示范', '--phone', '1380000']),
  ];
  expect(lines.map(({ status, said }) => [status, said])).toEqual([
    [1, 'Use: npm run begin -- --union NAME --officer NAME --phone PHONE [--data FOLDER]'],
    [1, '还没有登记产业工会，请用 --union 写明全称。'],
    [1, '--phone: 请填写 11 位手机号。'],
  ]);
  begin(named);
  expect(begin(['--union', '另一工会', '--officer', '钱示范', '--phone', '13800000005']).said).toBe(
    '产业工会已登记为“示例产业工会委员会”。请去掉 --union 再试；名称由经办人登录后更正。',
  );
});

test('needs no running cloud: it opens the data folder itself and lets go of it', async () => {
  const data = mkdtempSync(join(tmpdir(), 'begin-data-'));
  try {
    const { status, code } = begin(named, data);
    expect(status).toBe(0);
    await cloud.stop();
    cloud = await startLocalCloud({ data });
    expect((await accept('first', code)).ok).toBe(true);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
});
