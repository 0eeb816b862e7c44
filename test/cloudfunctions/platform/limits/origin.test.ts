import { randomBytes } from 'node:crypto';
import { originOf } from '../../../../cloudfunctions/platform/limits/origin';

process.env.MASTER_KEY = randomBytes(32).toString('base64');

type Context = Parameters<typeof originOf>[0];
/** A context as the platform gives it; only `environment` is read. */
const from = (variables: Record<string, string>) =>
  originOf({ environment: JSON.stringify(variables) } as unknown as Context);
const address = (text: string): string => from({ WX_CLIENTIP: text }).address;

test('the address is told by the phone’s or the browser’s field, and stays the same', () => {
  expect(from({ TCB_SOURCE_IP: '203.0.113.7' }).address).toBe(address('203.0.113.7'));
  expect(from({ WX_CLIENTIPV6: '2001:db8::1' }).address).toBe(address('2001:db8::1'));
  expect(address('::ffff:203.0.113.7')).toBe(address('203.0.113.7'));
  expect(address('203.0.113.7')).not.toBe(address('203.0.113.8'));
});

test('a whole IPv6 network of a customer is one address', () => {
  const one = address('2001:db8:0:12::1');
  for (const same of ['2001:0db8:0000:0012:ffff::9', '2001:DB8:0:12:a:b:c:d', '2001:db8:0:12::%eth0']) {
    expect(address(same)).toBe(one);
  }
  expect(address('2001:db8:0:13::1')).not.toBe(one);
  expect(address('2001:db8::12:0:0:0:1')).toBe(one);
  expect(address('2001:db8:12::1')).not.toBe(one);
});

test('digests tell neither address nor identity', () => {
  const { identity, address: found } = from({ WX_OPENID: 'openid-1', WX_CLIENTIP: '203.0.113.7' });
  for (const digest of [identity, found]) expect(digest).toMatch(/^[\w-]{24}$/);
  expect(identity).not.toBe(found);
});

test('where the platform says nothing there is nothing', () => {
  expect(from({})).toEqual({ identity: '', address: '' });
});
