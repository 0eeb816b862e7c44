import { reportFailure, uncaught } from '../failures';
import { WxError } from './wxError';

/** Members of `wx`, by name. */
export type WxInterface = Record<string, unknown>;

/** The argument of an asynchronous wx interface. */
export interface WxOptions {
  success?: (result: unknown) => void;
  fail?: (error: unknown) => void;
  complete?: (result: unknown) => void;
  [key: string]: unknown;
}

type Act = (options: WxOptions) => unknown;

const guarded = (name: string, callback: ((value: unknown) => void) | undefined, value: unknown): void => {
  try {
    callback?.(value);
  } catch (error) {
    uncaught(`a callback of wx.${name}`, error);
  }
};

/** The error a page sees: a plain object with `errMsg`, and codes where WeChat gives them. */
export function errorOf(name: string, error: unknown): Record<string, unknown> {
  if (error instanceof WxError) return { errMsg: `${name}:fail ${error.message}`, ...error.fields };
  reportFailure(`wx.${name} broke in the runner:`, error);
  return { errMsg: `${name}:fail ${String(error)}` };
}

/**
 * Makes an asynchronous wx interface of what it does: callbacks when the caller gave some, a promise otherwise.
 * @param act answers the result's fields, or throws WxError
 */
export function asyncInterface(name: string, act: Act): (options?: WxOptions) => unknown {
  return (options = {}) => {
    const work = new Promise((resolve) => resolve(act(options)));
    const done = work.then(
      (result) => ({ ...(result as object | undefined), errMsg: `${name}:ok` }),
      (error: unknown) => Promise.reject(errorOf(name, error) as unknown as Error),
    );
    if (!options.success && !options.fail && !options.complete) return done;
    done.then(
      (result) => {
        guarded(name, options.success, result);
        guarded(name, options.complete, result);
      },
      (error: unknown) => {
        guarded(name, options.fail, error);
        guarded(name, options.complete, error);
      },
    );
    return undefined;
  };
}

/** Several asynchronous interfaces at once. */
export function asyncInterfaces(acts: Record<string, Act>): WxInterface {
  return Object.fromEntries(Object.entries(acts).map(([name, act]) => [name, asyncInterface(name, act)]));
}

/** A required option of a type, or WeChat's complaint. */
export function required<Kind extends 'string' | 'number' | 'function' | 'object'>(
  options: WxOptions,
  key: string,
  kind: Kind,
): Kind extends 'string' ? string : Kind extends 'number' ? number : Record<string, unknown> {
  const value = options[key];
  if (typeof value !== kind) {
    const written = kind[0]?.toUpperCase() + kind.slice(1);
    const found = value === undefined ? 'Undefined' : typeof value;
    throw new WxError(`parameter error: parameter.${key} should be ${written} instead of ${found};`);
  }
  return value as never;
}

/** `onX` and `offX` over one set of listeners. */
export function listenerPair(name: string, listeners = new Set<(value: never) => void>()): WxInterface {
  return {
    [`on${name}`]: (listener: (value: never) => void) => void listeners.add(listener),
    [`off${name}`]: (listener?: (value: never) => void) => {
      if (listener) listeners.delete(listener);
      else listeners.clear();
    },
  };
}
