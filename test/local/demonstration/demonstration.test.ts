import { startLocalCloud } from '../cloud';

const WHO = `exports.main = async (event, context) => JSON.parse(context.environment).WX_OPENID ?? 'nobody';`;
const person = { key: 'leader', name: '马示例', title: '工作室领衔人', identity: { openid: 'demo-leader' } };

test('the demonstration door lists people without their identities and signs in as one', async () => {
  const cloud = await startLocalCloud({ functions: { who: WHO }, demonstration: [person] });
  try {
    const shown = { key: person.key, name: person.name, title: person.title };
    expect(await (await fetch(`${cloud.url}/local/demonstration`)).json()).toEqual([shown]);
    const signIn = (key: string) =>
      fetch(`${cloud.url}/local/demonstration/sign-in`, { method: 'POST', body: JSON.stringify({ key }) });
    const { access_token, expires_in } = (await (await signIn('leader')).json()) as Record<string, string>;
    expect(expires_in).toBe(7200);
    expect((await cloud.call('who', {}, access_token ?? '')).body).toBe('demo-leader');
    expect((await signIn('nobody')).status).toBe(404);
  } finally {
    await cloud.stop();
  }
});

test('without the option there is no such door', async () => {
  const cloud = await startLocalCloud({ functions: { who: WHO } });
  expect((await fetch(`${cloud.url}/local/demonstration`)).status).toBe(404);
  const signIn = await fetch(`${cloud.url}/local/demonstration/sign-in`, {
    method: 'POST',
    body: '{"key":"leader"}',
  });
  expect(signIn.status).toBe(404);
  await cloud.stop();
});
