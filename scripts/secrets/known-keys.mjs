import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const fromEnvironment = [
  'MASTER_KEY',
  'CLOUDBASE_APIKEY',
  'TENCENTCLOUD_SECRETID',
  'TENCENTCLOUD_SECRETKEY',
  'WECHAT_SECRET',
];

const valuesIn = (value) => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(valuesIn) : [];
};

/**
 * Keys that this machine holds: those of local clouds whose data stand below the folder, and of the environment.
 * The public key is none: every browser has it.
 * @param {string} data folder that holds data folders, `.data` of the repository
 * @returns {readonly string[]}
 */
export const knownKeys = (data) => {
  const folders = existsSync(data) ? [data, ...readdirSync(data).map((name) => join(data, name))] : [];
  const local = folders
    .map((folder) => join(folder, 'keys.json'))
    .filter((file) => existsSync(file))
    .flatMap((file) => {
      const { customLogin, ...keys } = JSON.parse(readFileSync(file, 'utf8'));
      const secret = Object.entries(keys).filter(([name]) => !/public/i.test(name));
      return [...secret.flatMap(([, value]) => valuesIn(value)), customLogin?.private_key ?? ''];
    });
  const environment = fromEnvironment.map((name) => process.env[name] ?? '');
  return [...local, ...environment].filter((value) => value.length >= 16);
};
