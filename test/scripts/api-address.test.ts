import { apiAddress } from '../../config/api-address';

test.each([
  ['a server of one’s own', {}, ''],
  ['CloudBase', { CLOUDBASE_ENV: 'studios-1a2b' }, 'https://studios-1a2b.api.tcloudbasegateway.com'],
  [
    'an address of one’s own before CloudBase',
    { CLOUDBASE_ENV: 'studios-1a2b', API_ADDRESS: 'https://api.example.org/' },
    'https://api.example.org',
  ],
])('the browser build calls %s', (_name, environment, address) => {
  expect(apiAddress(environment)).toBe(address);
});
