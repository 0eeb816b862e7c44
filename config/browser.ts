import type { IH5Config } from '@tarojs/taro/types/compile';
import { compiled } from './compiled';
import { FetchAhead } from './fetch-ahead';

export const browser: IH5Config = {
  compile: { include: compiled },
  publicPath: '/',
  staticDirectory: 'static',
  router: {
    mode: 'browser',
    // The short address is shown; a page's own one, kept in a bookmark, leads there as well.
    customRoutes: {
      '/public/check/index': ['/check', '/public/check/index'],
      '/public/certificate/index': ['/certificate', '/public/certificate/index'],
      '/account/join/index': ['/join', '/account/join/index'],
      '/account/confirm/index': ['/confirm', '/account/confirm/index'],
    },
  },
  output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
  enableExtract: true,
  miniCssExtractPluginOption: {
    ignoreOrder: true,
    filename: 'css/[name].[contenthash:8].css',
    chunkFilename: 'css/[name].[contenthash:8].css',
  },
  postcss: {
    pxtransform: { enable: false, config: {} },
    autoprefixer: { enable: true, config: {} },
    cssModules: {
      enable: true,
      config: { namingPattern: 'module', generateScopedName: '[local]-[hash:base64:5]' },
    },
  },
  webpackChain: (chain) => {
    chain.performance.hints(false);
    chain.plugin('fetch-ahead').use(FetchAhead, [['src/leader/', 'src/ledger/', 'src/public/notice/']]);
    // What two pages need is fetched once.
    chain.optimization.merge({
      splitChunks: {
        cacheGroups: { shared: { name: 'shared', chunks: 'async', minChunks: 2, enforce: true } },
      },
    });
  },
};
