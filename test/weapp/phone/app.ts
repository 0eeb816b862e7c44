import { reportFailure, uncaught } from './failures';
import type { EnterOptions } from './settings';

type Handler = (this: unknown, argument?: unknown) => unknown;
export type AppInstance = Record<string, unknown>;

/** Runs life-cycle handlers of the app and of pages; what they throw is a failure, and the phone goes on. */
export function callHandler(target: unknown, name: string, argument?: unknown): unknown {
  const handler = (target as Record<string, unknown>)[name];
  if (typeof handler !== 'function') return undefined;
  try {
    return (handler as Handler).call(target, argument);
  } catch (error) {
    uncaught(name, error);
    return undefined;
  }
}

let instance: AppInstance | undefined;
let shown = false;
let launchOptions: EnterOptions = { path: '', query: {}, scene: 1001, referrerInfo: {} };
let enterOptions = launchOptions;
const listeners = { show: new Set<Handler>(), hide: new Set<Handler>() };

const tell = (kind: 'show' | 'hide', argument?: unknown): void =>
  listeners[kind].forEach((listener) => void listener.call(undefined, argument));

/** The app of the package: `App`, `getApp` and its life cycle. */
export const app = {
  /** The global `App` function. */
  register(this: void, definition: AppInstance): void {
    if (instance) reportFailure('App() called twice');
    instance = definition;
  },
  /** The global `getApp` function. */
  get: (): AppInstance | undefined => instance,
  launchOptions: (): EnterOptions => launchOptions,
  enterOptions: (): EnterOptions => enterOptions,
  onForeground: listeners,
  isShown: (): boolean => shown,
  launch(options: EnterOptions): void {
    launchOptions = options;
    enterOptions = options;
    callHandler(instance, 'onLaunch', options);
    app.show(options);
  },
  show(options: EnterOptions): void {
    if (shown) return;
    shown = true;
    enterOptions = options;
    callHandler(instance, 'onShow', options);
    tell('show', options);
  },
  hide(): void {
    if (!shown) return;
    shown = false;
    callHandler(instance, 'onHide');
    tell('hide');
  },
  call: (name: string, argument?: unknown): unknown => callHandler(instance, name, argument),
  handles: (name: string): boolean => typeof instance?.[name] === 'function',
};
