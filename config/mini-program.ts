import { join } from 'node:path';
import type { IMiniAppConfig } from '@tarojs/taro/types/compile';
import { compiled } from './compiled';
import { SizeReport } from './size-report';

/** Names that a browser has and a mini-program has not, given by a few lines of our own. */
const polyfills = {
  AbortController: [join(process.cwd(), 'src/platform/abort-controller.ts'), 'AbortController'],
};

export const miniProgram: IMiniAppConfig = {
  compile: { include: compiled },
  optimizeMainPackage: { enable: true },
  postcss: {
    pxtransform: { enable: false, config: {} },
    cssModules: {
      enable: true,
      config: { namingPattern: 'module', generateScopedName: '[local]-[hash:base64:5]' },
    },
  },
  miniCssExtractPluginOption: { ignoreOrder: true },
  webpackChain: (chain, webpack) => {
    chain.plugin('polyfills').use(webpack.ProvidePlugin, [polyfills]);
    chain.plugin('size-report').use(SizeReport, [join(process.cwd(), 'dist/reports/weapp-modules.json')]);
    chain.optimization.set('moduleIds', 'deterministic').set('chunkIds', 'deterministic');
  },
};
