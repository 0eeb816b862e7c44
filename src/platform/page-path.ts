import Taro from '@tarojs/taro';

/** @returns path of the page on top, without parameters; '' before there is one */
export const pagePath = (): string => Taro.getCurrentPages().at(-1)?.route ?? '';
