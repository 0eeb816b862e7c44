import { request } from 'node:http';
import { fieldNames, templateKeys, templates } from '../../../domain/messages/templates';
import { standInTemplates } from '../../../local/wechat/stand-in-templates';
import { startLocalCloud, type TestCloud } from '../cloud';

const API = `exports.main = async () => ({ ok: true, data: { templates: [] } });`;
const people = [
  { key: 'leader', name: '马<示例>', title: '示例医院 · 领军人物', identity: { openid: 'demo-leader' } },
  { key: 'desk', name: '台式示例', title: '只用浏览器', identity: { customUserId: 'somebody' } },
];

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startLocalCloud({
    functions: { api: API },
    demonstration: people,
    now: '2020-09-15T09:00:00+08:00',
  });
});
afterAll(() => cloud.stop());

const page = async (): Promise<string> => (await fetch(`${cloud.url}/local/phones`)).text();
const send = (form: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${cloud.url}/local/phones/${form}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
    headers,
  });
const control = async (name: string, body: object): Promise<unknown> =>
  (
    await fetch(`${cloud.url}/local/wechat/${name}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${cloud.apiKey}` },
      body: JSON.stringify(body),
    })
  ).json();

test('a phone for everyone who has one, names written as text', async () => {
  const html = await page();
  expect(html).toContain('<h2>马&lt;示例&gt;</h2>');
  expect(html).not.toContain('台式示例');
  expect(html).toContain('微信服务器：正常');
  expect(html).toContain('9月15日 09:0');
});

test('tallies, the main switch, a refusal and faults are set by its forms', async () => {
  const openid = 'demo-leader';
  expect((await send('tally', { openid, template: 'deadline', tally: '7' })).status).toBe(303);
  await send('tally', { openid, template: 'news', tally: '1' });
  await send('switch', { openid, off: 'yes' });
  expect(await control('messages', { openid })).toMatchObject({
    tallies: { 'template-deadline': 7, 'template-news': 1 },
    refusing: true,
  });
  expect(await page()).toContain('消息总开关已关闭');
  await send('switch', { openid, off: 'no' });
  await send('refuse', { openid });
  expect(await control('messages', { openid })).toMatchObject({
    tallies: { 'template-deadline': 0, 'template-news': 0 },
    refusing: false,
  });
  await send('trouble', { trouble: '47003', calls: '3' });
  expect(await page()).toContain('微信服务器：47003 内容不合模板，还有 3 次');
  await send('trouble', { well: 'yes' });
  expect(await page()).toContain('微信服务器：正常');
});

test.each([
  ['tally', { openid: 'somebody-else', template: 'deadline', tally: '1' }],
  ['tally', { openid: 'demo-leader', template: '__proto__', tally: '1' }],
  ['tally', { openid: 'demo-leader', template: 'deadline', tally: '-1' }],
  ['trouble', { trouble: 'none of these', calls: '1' }],
])('%s with %j is refused', async (form, fields) => {
  expect((await send(form, fields)).status).toBe(400);
});

/** A request with headers that a browser sets by itself. */
const statusWith = (
  headers: Record<string, string>,
  method = 'GET',
  path = '/local/phones',
): Promise<number> =>
  new Promise((resolve, reject) => {
    const sent = request(cloud.url + path, { method, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end();
  });

test('only a browser on this machine finds it: no proxy, no other name, no form from another page', async () => {
  expect(await statusWith({})).toBe(200);
  expect(await statusWith({ host: 'studios.example.org' })).toBe(404);
  expect(await statusWith({ 'x-forwarded-for': '192.0.2.1' })).toBe(404);
  const foreign = { origin: 'https://elsewhere.example.org' };
  expect(await statusWith(foreign, 'POST', '/local/phones/refuse')).toBe(404);
  expect(await statusWith({}, 'POST', '/local/phones/constructor')).toBe(404);
});

test('without the demonstration there is no such page', async () => {
  const real = await startLocalCloud({ functions: { api: API } });
  try {
    expect((await fetch(`${real.url}/local/phones`)).status).toBe(404);
    expect((await fetch(`${real.url}/local/phones/refuse`, { method: 'POST' })).status).toBe(404);
  } finally {
    await real.stop();
  }
});

test('the stand-in’s templates are those of the programme, their fields called the same', () => {
  expect(Object.keys(standInTemplates)).toEqual([...templateKeys]);
  for (const key of templateKeys) {
    const { name, keys } = templates[key];
    const fields = Object.entries(keys).map(([field, of]) => [
      of,
      fieldNames[field as keyof typeof fieldNames],
    ]);
    expect(standInTemplates[key]).toMatchObject({ name, fields: Object.fromEntries(fields) as object });
  }
});
