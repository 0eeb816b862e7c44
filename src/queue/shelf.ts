import { Failure } from '@domain/failure/failure';
import Taro from '@tarojs/taro';
import { forgetSeen } from '@/services/last-seen';
import type { Shelf } from './queue.types';

const prefix = 'queue:';

const full = (error: unknown): Failure =>
  new Failure('TOO_LARGE', {
    message:
      '手机上小程序的存储空间已满，这条记录还没有存下，内容都在本页。请先连上网络，等“在本机”的记录发送完，再保存一次。',
    log: String(error),
  });

const write = (key: string, value: unknown): void => Taro.setStorageSync(key, JSON.stringify(value));

/** WeChat's own storage: 10 MB in all, each key written whole or not at all. */
export const shelf: Shelf = {
  load: () =>
    Promise.resolve(
      Taro.getStorageInfoSync()
        .keys.filter((key) => key.startsWith(prefix))
        .map((key) => [key.slice(prefix.length), JSON.parse(String(Taro.getStorageSync(key)))] as const),
    ),
  put: (key, value) => {
    try {
      write(`${prefix}${key}`, value);
    } catch {
      // What the server can tell again makes room for what nobody else has.
      forgetSeen();
      try {
        write(`${prefix}${key}`, value);
      } catch (error) {
        return Promise.reject(full(error));
      }
    }
    return Promise.resolve();
  },
  drop: (key) => {
    Taro.removeStorageSync(`${prefix}${key}`);
    return Promise.resolve();
  },
};
