import Taro from '@tarojs/taro';
import { nearby, type Seen } from './near';

/** Follows whether an element of the page is in the window or near it. @returns a function that ends it */
export const watchNear = (id: string, tell: (seen: Seen) => void): (() => void) => {
  const { page } = Taro.getCurrentInstance();
  const observer = Taro.createIntersectionObserver(page ?? {}, { thresholds: [0] });
  observer.relativeToViewport({ top: nearby, bottom: nearby }).observe(`#${id}`, (seen) => {
    tell({ near: (seen.intersectionRatio ?? 0) > 0, height: seen.boundingClientRect?.height ?? 0 });
  });
  return () => observer.disconnect();
};
