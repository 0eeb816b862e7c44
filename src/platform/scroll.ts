import Taro from '@tarojs/taro';

/** Brings an element of the page into view. */
export const scrollToElement = (id: string): void => {
  Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -16, duration: 180 }).catch(() => undefined);
};
