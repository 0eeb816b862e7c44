import { reportFailure } from './failures';

/** What the language itself brings and a phone's logic layer has. `Intl` is missing on some Android phones. */
const language = new Set(
  (
    'Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date Promise RegExp ' +
    'Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError JSON Math ArrayBuffer ' +
    'Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array Uint8ClampedArray ' +
    'BigUint64Array BigInt64Array DataView Map BigInt Set WeakMap WeakSet WeakRef Proxy Reflect decodeURI ' +
    'decodeURIComponent encodeURI encodeURIComponent escape unescape isFinite isNaN console setTimeout clearTimeout ' +
    'setInterval clearInterval'
  ).split(' '),
);

const isParameter = (name: string): boolean =>
  /^[A-Za-z_$][\w$]*$/.test(name) && name !== 'eval' && name !== 'arguments';

function browserGlobals(): string[] {
  const names = new Set<string>(['global', 'process', 'Buffer', 'importScripts']);
  for (let level: object | null = window; level; level = Object.getPrototypeOf(level) as object | null) {
    for (const name of Object.getOwnPropertyNames(level)) names.add(name);
  }
  return [...names].filter((name) => !language.has(name) && isParameter(name));
}

const HostFunction = Function;

/** Stands for `Function`: WeChat answers `Function('return this')` with its bare global and refuses all else. */
function refusingFunction(bareGlobal: object): FunctionConstructor {
  const refuse = (...source: string[]): unknown => {
    if (source.at(-1) === 'return this') return () => bareGlobal;
    reportFailure('new Function: a phone does not run code from strings');
    throw new EvalError('Code generation from strings disallowed for this context');
  };
  const standIn = function (...source: string[]) {
    return refuse(...source);
  };
  Object.defineProperty(standIn, 'prototype', { value: HostFunction.prototype });
  Object.defineProperty(standIn, 'name', { value: 'Function' });
  return standIn as unknown as FunctionConstructor;
}

const refuseEval = (): never => {
  reportFailure('eval: a phone does not run code from strings');
  throw new EvalError('Code generation from strings disallowed for this context');
};

type Timer = (handler: TimerHandler, delay?: number, ...rest: unknown[]) => number;

const refuseStrings =
  (timer: Timer, name: string): Timer =>
  (handler, delay, ...rest) => {
    if (typeof handler === 'function') return timer(handler, delay, ...rest);
    reportFailure(`${name} with a string: a phone does not run code from strings`);
    return 0;
  };

/** Evaluates scripts as a mini-program's logic layer would: without anything that only a browser has. */
export interface Scope {
  /**
   * Runs one script of the package as a CommonJS module.
   * @param path where it stands in the package, for stack traces
   * @param given what only this script sees: require, module, exports, Page, …
   */
  run(path: string, source: string, given: Record<string, unknown>): void;
}

/**
 * Builds the scope.
 * @param provided the globals a mini-program has: wx, App, getApp, …
 */
export function createScope(provided: Record<string, unknown>): Scope {
  const bareGlobal: Record<string, unknown> = {};
  for (const name of language) {
    if (isParameter(name)) bareGlobal[name] = (window as unknown as Record<string, unknown>)[name];
  }
  const fixed: Record<string, unknown> = {
    ...provided,
    Function: refusingFunction(bareGlobal),
    setTimeout: refuseStrings(window.setTimeout.bind(window) as Timer, 'setTimeout'),
    setInterval: refuseStrings(window.setInterval.bind(window) as Timer, 'setInterval'),
    clearTimeout: window.clearTimeout.bind(window),
    clearInterval: window.clearInterval.bind(window),
    globalThis: bareGlobal,
    global: bareGlobal,
  };
  Object.assign(bareGlobal, fixed);
  Object.defineProperty(HostFunction.prototype, 'constructor', { value: fixed.Function, configurable: true });
  const hidden = browserGlobals().filter((name) => !(name in fixed));
  return {
    run(path, source, given) {
      const visible = { ...fixed, ...given };
      const names = [...Object.keys(visible), ...hidden.filter((name) => !(name in given))];
      const body = `return function (${names.join(',')}) {"use strict";\n${source}\n}\n//# sourceURL=weapp:///${path}`;
      const build = HostFunction('eval', body) as (refuse: () => never) => (...values: unknown[]) => void;
      build(refuseEval)(...Object.values(visible));
    },
  };
}
