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
  /** @throws Error where the device has no room left */
  write: (key: string, value: unknown): void => {
    Taro.setStorageSync(key, JSON.stringify(value));
  },
  /** Writes what can be learned or made again; where the device has no room left, it is let go. */
  keep: (key: string, value: unknown): void => {
    try {
      storage.write(key, value);
    } catch {
      // What nobody else has is written by `write`, and whoever writes it tells the person.
    }
  },
  remove: (key: string): void => {
    Taro.removeStorageSync(key);
  },
};
