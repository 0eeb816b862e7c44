import { existsSync, readFileSync } from 'node:fs';
import { root } from './freshness.mjs';

/** How npx fetches and starts WeChat's own uploader (MIT). */
export const uploader = ['--yes', 'miniprogram-ci@2.1.42'];

/**
 * What miniprogram-ci is called with. The build is uploaded as it is: WeChat compiles nothing anew.
 * @param {{ appid: string, version: string, description: string, robot: string, keyFile: string }} upload
 */
export const uploadArguments = ({ appid, version, description, robot, keyFile }) => [
  'upload',
  ...['--project-path', root],
  ...['--appid', appid],
  ...['--private-key-path', keyFile],
  ...['--upload-version', version],
  ...['--upload-description', description],
  ...['--robot', robot],
  ...['--use-project-config', 'true'],
];

/**
 * @param {string} given the key's text, also with \n written out as in many stores of secrets, or the path of its file
 * @returns {string} the key's text
 */
export const uploadKey = (given) =>
  given.includes('PRIVATE KEY')
    ? given.replaceAll('\\n', '\n')
    : existsSync(given)
      ? readFileSync(given, 'utf8')
      : (() => {
          throw new Error('WECHAT_UPLOAD_KEY is neither a key nor the path of one');
        })();
