import type { Instant } from '../time/shanghai';
import type { Version } from '../version/version';
import { scrubbed } from './scrub';

/**
 * What goes wrong on people's devices: `error` thrown and not caught · `rejection` of a promise that nobody
 * handled · `call` of a procedure that failed though there was a network · `slow` a page that took too long.
 */
export const faultKinds = ['error', 'rejection', 'call', 'slow'] as const;
export type FaultKind = (typeof faultKinds)[number];

export const faultKindNames: Readonly<Record<FaultKind, string>> = {
  error: '程序出错',
  rejection: '未处理的失败',
  call: '请求失败',
  slow: '页面太慢',
};

/** Where the program runs. */
export const clientBuilds = ['weapp', 'h5'] as const;
export type ClientBuild = (typeof clientBuilds)[number];

export const clientBuildNames: Readonly<Record<ClientBuild, string>> = { weapp: '小程序', h5: '浏览器' };

/** Milliseconds from opening a page to its content, beyond which it counts as slow. */
export const slowPage = 3_000;

/** Characters of a cause, of a place and of a page's path. */
export const faultLimits = { cause: 300, where: 200, page: 80, batch: 20, count: 1_000 } as const;

/** What a device tells: a cause and how often it came. No person, no input, no answer. */
export interface FaultReport {
  readonly kind: FaultKind;
  /** Scrubbed. */
  readonly cause: string;
  /** File, line and column of the innermost frames; '' where there is none. */
  readonly where: string;
  /** Path of the page, without its parameters. */
  readonly page: string;
  readonly count: number;
}

/** Faults of one cause in one version, as they are kept. */
export interface FaultGroup extends Omit<FaultReport, 'page'> {
  readonly _id: string;
  readonly version: Version;
  readonly build: ClientBuild;
  /** Pages on which it came, at most ten of them. */
  readonly pages: readonly string[];
  readonly firstAt: Instant;
  readonly lastAt: Instant;
  /** The batches counted last: one that comes again is not counted again. */
  readonly batches: readonly string[];
}

const frame = /([\w.-]+\.[jt]sx?):(\d+):(\d+)/g;
const framesKept = 3;

/** @returns file, line and column of the innermost frames of a stack; addresses and parameters stay out */
export const placeOf = (stack: string): string =>
  [...stack.matchAll(frame)]
    .slice(0, framesKept)
    .map(([place]) => place)
    .join(' < ')
    .slice(0, faultLimits.where);

/** @returns the first line of an error's text without what may be personal; never empty */
export const causeOf = (message: string): string =>
  scrubbed(message.split('\n')[0] ?? '').slice(0, faultLimits.cause) || 'unknown';
