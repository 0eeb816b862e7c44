import { app } from '../app';
import { fromBase64, toBase64 } from '../base64';
import { asyncInterfaces, listenerPair, type WxInterface } from './interface';

const errors = new Set<(message: string) => void>();
const rejections = new Set<(value: { reason: unknown; promise: Promise<unknown> }) => void>();
const updates: {
  ready: Set<() => void>;
  check: Set<(value: { hasUpdate: boolean }) => void>;
  failed: Set<() => void>;
} = {
  ready: new Set(),
  check: new Set(),
  failed: new Set(),
};
let applied = 0;

/** Hands an uncaught error to the app, as WeChat does: message and stack in one text. */
export function tellError(error: unknown): void {
  const text = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error);
  app.call('onError', text);
  errors.forEach((listener) => listener(text));
}

/** Hands an unhandled rejection to the app, as WeChat does. */
export function tellRejection(reason: unknown): void {
  const event = { reason, promise: Promise.resolve() };
  app.call('onUnhandledRejection', event);
  rejections.forEach((listener) => listener(event));
}

/** WeChat found a newer version of the app and has fetched it. */
export function offerUpdate(): void {
  updates.check.forEach((listener) => listener({ hasUpdate: true }));
  updates.ready.forEach((listener) => listener());
}

/** How often the app asked to be restarted in its new version. */
export const updatesApplied = (): number => applied;

/** Launch and enter options, app events, the update manager and the subpackage loader. */
export function lifeCycle(): WxInterface {
  return {
    getLaunchOptionsSync: app.launchOptions,
    getEnterOptionsSync: app.enterOptions,
    ...listenerPair('AppShow', app.onForeground.show),
    ...listenerPair('AppHide', app.onForeground.hide),
    ...listenerPair('Error', errors),
    ...listenerPair('UnhandledRejection', rejections),
    ...listenerPair('PageNotFound'),
    ...listenerPair('LazyLoadError'),
    ...listenerPair('AudioInterruptionBegin'),
    ...listenerPair('AudioInterruptionEnd'),
    getUpdateManager: () => ({
      onCheckForUpdate: (listener: (value: { hasUpdate: boolean }) => void) =>
        void updates.check.add(listener),
      onUpdateReady: (listener: () => void) => void updates.ready.add(listener),
      onUpdateFailed: (listener: () => void) => void updates.failed.add(listener),
      applyUpdate: () => void (applied += 1),
    }),
    nextTick: (act: () => void) => void Promise.resolve().then(act),
    getAccountInfoSync: () => ({
      miniProgram: { appId: 'wx0000000000000000', envVersion: 'release', version: '1.0.0' },
      plugin: {},
    }),
    ...asyncInterfaces({
      loadSubpackage: () => {},
      preloadSubpackage: () => {},
      exitMiniProgram: () => app.hide(),
      updateWeChatApp: () => {},
    }),
    reportEvent: () => {},
    reportPerformance: () => {},
    getLogManager: () => quietLog,
    getRealtimeLogManager: () => quietLog,
    base64ToArrayBuffer: (text: string) => fromBase64(text).buffer,
    arrayBufferToBase64: (buffer: ArrayBuffer) => toBase64(new Uint8Array(buffer)),
  };
}

const quietLog = Object.fromEntries(
  ['info', 'warn', 'error', 'debug', 'log', 'setFilterMsg', 'addFilterMsg'].map((name) => [name, () => {}]),
);
