import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from '@tarojs/cli';
import { apiAddress } from './api-address';
import { browser } from './browser';
import { spokenAttributes } from './labels/attributes';
import { miniProgram } from './mini-program';

const { version } = JSON.parse(readFileSync(join(process.cwd(), 'package.json'), 'utf8')) as {
  version: string;
};
const isMiniProgram = process.env.TARO_ENV === 'weapp';

/**
 * Taro's build, for the mini-program (`--type weapp` → dist/weapp) and the browser (`--type h5` → dist/h5).
 * Sizes are written in px and stay px in both: text grows with the reader's font size (src/tokens.scss),
 * not with the width of the screen.
 */
export default defineConfig({
  projectName: 'innovation-studios',
  date: '2026-01-01',
  designWidth: 375,
  deviceRatio: { 375: 2, 750: 1 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV ?? 'weapp'}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  // A kept cache once gave back a module without its compiled form; a build from nothing takes half a minute.
  cache: { enable: false },
  logger: { quiet: true, stats: false },
  alias: {
    '@domain': join(process.cwd(), 'domain'),
    '@': join(process.cwd(), 'src'),
  },
  plugins: [[join(process.cwd(), 'config/labels/plugin.ts'), { attributes: spokenAttributes() }]],
  defineConstants: {
    'process.env.VERSION': JSON.stringify(version),
    'process.env.CLOUDBASE_ENV': JSON.stringify(process.env.CLOUDBASE_ENV ?? ''),
    'process.env.API_ADDRESS': JSON.stringify(apiAddress(process.env)),
  },
  copy: {
    patterns: isMiniProgram
      ? [
          { from: 'src/theme.json', to: 'dist/weapp/theme.json' },
          { from: 'src/sitemap.json', to: 'dist/weapp/sitemap.json' },
          // Officers' tabs change their icons while the program runs: the build does not see those.
          { from: 'src/tabs', to: 'dist/weapp/tabs' },
        ]
      : [],
    options: {},
  },
  mini: miniProgram,
  h5: browser,
});
