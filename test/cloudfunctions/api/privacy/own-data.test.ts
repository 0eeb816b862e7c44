import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { completeDraft, submitted } from '../../programme/file-application';
import { openProgramme, type Programme } from '../../programme/open-programme';
import { fireTimer } from '../../programme/timer';

const leader = { name: '马示例', phone: '13987654321', openid: 'openid-of-leader' };

let programme: Programme;
beforeEach(async () => {
  programme = await openProgramme('2020-09-14T12:00:00+08:00');
}, 60_000);
afterEach(() => programme.stop());

const correct = async () => {
  const { version } = await programme.done('leader', 'privacy.held', {});
  return programme.done('leader', 'privacy.correct', { version, phone: leader.phone, sex: '女' });
};

test('one sees what is held about oneself, and corrects number and sex', async () => {
  expect(await programme.done('leader', 'privacy.held', {})).toMatchObject({
    name: leader.name,
    phone: '13800000001',
    wechatBound: true,
  });
  expect(await correct()).toMatchObject({ phone: leader.phone });
  const wrong = { version: 2, phone: '123', sex: '女' as const };
  expect(await programme.refused('leader', 'privacy.correct', wrong)).toMatchObject({ code: 'INVALID' });
});

test('one exports everything held about oneself in one file, and nobody else’s', async () => {
  const { id } = await completeDraft(programme);
  const { content, fileName } = await programme.done('leader', 'privacy.export', {});
  expect(fileName).toBe('个人信息-2020-09-14.json');
  const file = JSON.parse(content) as Record<string, { _id: string }[]>;
  expect(file.登记信息).toMatchObject({ name: leader.name });
  expect(file.申报表?.map(({ _id }) => _id)).toEqual([id]);
  expect(content).not.toContain('cloud://');
  const other = await programme.done('colleague', 'privacy.export', {});
  expect(other.content).not.toContain(leader.name);
});

test('while a form is under way nothing is deleted', async () => {
  await submitted(programme);
  const refusal = await programme.refused('leader', 'privacy.erase', { confirm: '注销' });
  expect(refusal).toMatchObject({ code: 'WRONG_STATE' });
  expect(await programme.done('leader', 'me.get', {})).toMatchObject({ name: leader.name });
});

/** Every file below a folder, as text. */
const filesBelow = (folder: string): readonly (readonly [string, string])[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [file, readFileSync(file, 'utf8')] as const);

test('after a deletion name, number and WeChat identity are nowhere in store, files and logs', async () => {
  await correct();
  await completeDraft(programme);
  await programme.done('leader', 'message.read', { all: true });
  await fireTimer(programme);
  const erased = await programme.done('leader', 'privacy.erase', { confirm: '注销' });
  expect(erased.removed).toContainEqual({ name: '未提交的申报草稿', count: 1 });
  await fireTimer(programme);
  expect((await programme.refused('leader', 'me.get', {})).code).toBe('UNAUTHENTICATED');

  const collections = (
    JSON.parse(readFileSync('cloudbaserc.json', 'utf8')) as { database: { collections: { name: string }[] } }
  ).database.collections;
  const values = [leader.name, leader.phone, leader.openid];
  const left: string[] = [];
  for (const { name } of collections) {
    const { data } = await programme.database.collection(name).limit(1000).get();
    const text = JSON.stringify(data);
    left.push(...values.filter((value) => text.includes(value)).map((value) => `${name}: ${value}`));
  }
  expect(left).toEqual([]);
  const stored = filesBelow(join(programme.cloud.data, 'files'));
  const log = JSON.stringify(programme.cloud.log());
  for (const value of values) {
    expect(stored.filter(([, text]) => text.includes(value))).toEqual([]);
    expect(log).not.toContain(value);
  }
});
