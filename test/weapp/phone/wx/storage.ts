import { asyncInterfaces, required, type WxInterface } from './interface';
import { WxError } from './wxError';

/** WeChat's limits on local storage, bytes. */
export const keyLimit = 1024 * 1024;
export const totalLimit = 10 * 1024 * 1024;

const kept = new Map<string, string>();
const encoder = new TextEncoder();
const bytes = (text: string): number => encoder.encode(text).length;
/** Bytes that something else has taken. */
let ballast = 0;
const used = (): number => [...kept].reduce((sum, [key, value]) => sum + bytes(key) + bytes(value), ballast);

function encode(value: unknown): string {
  if (typeof value === 'function' || typeof value === 'symbol') throw new WxError('data is not serializable');
  return JSON.stringify({ type: value instanceof Date ? 'date' : 'json', value: value ?? null });
}

function decode(text: string): unknown {
  const { type, value } = JSON.parse(text) as { type: string; value: unknown };
  return type === 'date' ? new Date(value as string) : value;
}

function set(key: unknown, value: unknown): void {
  if (typeof key !== 'string' || key === '')
    throw new WxError('parameter error: key should be a non-empty String');
  const text = encode(value);
  if (bytes(text) > keyLimit) throw new WxError('exceed storage max size 1Mb');
  const before = bytes(kept.get(key) ?? '');
  if (used() - before + bytes(text) > totalLimit) throw new WxError('exceed storage max size 10Mb');
  kept.set(key, text);
}

const info = () => ({
  keys: [...kept.keys()],
  currentSize: Math.ceil(used() / 1024),
  limitSize: totalLimit / 1024,
});

/** Synchronous interfaces throw an Error with WeChat's message. */
function sync<Result>(name: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    throw new Error(`${name}:fail ${(error as Error).message}`);
  }
}

/** wx.setStorage and its kin, with WeChat's limits of 1 MB a key and 10 MB in all. */
export function storage(): WxInterface {
  return {
    ...asyncInterfaces({
      setStorage: (options) => set(options.key, options.data),
      getStorage: (options) => {
        const text = kept.get(required(options, 'key', 'string'));
        if (text === undefined) throw new WxError('data not found');
        return { data: decode(text) };
      },
      removeStorage: (options) => void kept.delete(required(options, 'key', 'string')),
      clearStorage: () => kept.clear(),
      getStorageInfo: info,
    }),
    setStorageSync: (key: unknown, value: unknown) => sync('setStorageSync', () => set(key, value)),
    getStorageSync: (key: string) => {
      const text = kept.get(key);
      return text === undefined ? '' : decode(text);
    },
    removeStorageSync: (key: string) => void kept.delete(key),
    clearStorageSync: () => kept.clear(),
    getStorageInfoSync: info,
  };
}

/** Takes so many bytes of the 10 MB away, or gives them back. */
export const takeStorage = (amount: number): void => {
  ballast = amount;
};

/** What survives when the app is killed. */
export const savedStorage = (): Record<string, string> => Object.fromEntries(kept);

/** Puts back what survived. */
export function restoreStorage(saved: Record<string, string>): void {
  for (const [key, value] of Object.entries(saved)) kept.set(key, value);
}
