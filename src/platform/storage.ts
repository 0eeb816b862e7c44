import Taro from '@tarojs/taro';

/** What stays on this device: JSON values by key. A value that no longer parses counts as none. */
export const storage = {
  read: (key: string): unknown => {
    const text: unknown = Taro.getStorageSync(key);
    if (typeof text !== 'string' || text === '') return undefined;
    try {
      return JSON.parse(text);
    } catch {
      return undefined;
    }
  },
  write: (key: string, value: unknown): void => {
    Taro.setStorageSync(key, JSON.stringify(value));
  },
  remove: (key: string): void => {
    Taro.removeStorageSync(key);
  },
};
