import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { type Log, reasonOf } from '../log';
import { type AccessTokens, openAccessTokens } from './access-tokens';

/** A message that reached someone's WeChat. */
export interface DeliveredMessage {
  readonly id: string;
  /** The programme's time, ISO 8601 in UTC. */
  readonly at: string;
  readonly templateId: string;
  readonly page?: string;
  readonly data: Readonly<Record<string, string>>;
}

/** Faults that the stand-in can play. */
export const troubleKinds = ['busy', 'code', 'broken', 'slow', 'lost'] as const;

/** What the stand-in makes of the calls that come: `ok`, or a fault it was told to play. */
export interface Trouble {
  /**
   * `busy`: WeChat answers -1; `code`: it answers the code named; `broken`: no usable answer; `slow`: the answer
   * takes 20 s; `lost`: it is carried out, and the answer is lost.
   */
  readonly kind: (typeof troubleKinds)[number];
  /** WeChat's errcode, for `code`. */
  readonly code?: number;
  /** Calls left to spoil. */
  readonly calls: number;
  /** The one interface whose calls are spoiled, for example `subscribeMessage.send`; all when left out. */
  readonly only?: string;
}

/** What the stand-in for WeChat remembers. */
export interface WechatState {
  /** openid → template → how many messages may still be sent. */
  tallies: Record<string, Record<string, number>>;
  /** openid → has switched all messages off. */
  refusing: Record<string, boolean>;
  /** openid → messages, oldest first. */
  messages: Record<string, DeliveredMessage[]>;
  /** openid → when the program was opened or used last, by the programme's clock in milliseconds. */
  visits: Record<string, number>;
  /** Texts that the content check finds risky. */
  risky: string[];
  trouble?: Trouble;
}

/** WeChat's own examples of text that its content check refuses. */
const RISKY_EXAMPLES = ['特3456书yuuo莞6543李zxcz蒜7782法fgnv级', '完2347全dfji试3726测asad感3847知qwez到'];

export interface WechatMemory {
  readonly state: WechatState;
  readonly accessTokens: AccessTokens;
  /** Keeps what was changed, within a moment. */
  save(): void;
  /** Keeps what was changed now; nothing is kept afterwards. */
  close(): void;
}

/** Changes are gathered for so long (ms) before they are written: this is a stand-in, and no store of record. */
const GATHER = 300;
/** Where there is much to write, writing takes one part in so many of the time. */
const SHARE = 20;
/** A disk that refuses to write is tried again after so long (ms). */
const RETRY = 10_000;

/** Opens what the stand-in remembers, kept in one file readable by its owner alone. */
export function openWechatMemory(file: string, log: Log): WechatMemory {
  let state: WechatState = {
    tallies: {},
    refusing: {},
    messages: {},
    visits: {},
    risky: [...RISKY_EXAMPLES],
  };
  try {
    state = { ...state, ...(JSON.parse(readFileSync(file, 'utf8')) as WechatState) };
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'ENOENT') throw thrown;
  }
  let writing: NodeJS.Timeout | undefined;
  let gather = GATHER;
  const write = (): void => {
    writing = undefined;
    const begun = performance.now();
    try {
      writeFileSync(`${file}.new`, JSON.stringify(state), { mode: 0o600 });
      renameSync(`${file}.new`, file);
      gather = Math.max(GATHER, (performance.now() - begun) * SHARE);
    } catch (thrown) {
      // A full disk must not end the cloud: what others read does not depend on this file.
      log.error('wechat-memory-not-kept', { reason: reasonOf(thrown) });
      gather = RETRY;
    }
  };
  return {
    state,
    accessTokens: openAccessTokens(),
    save: () => {
      writing ??= setTimeout(write, gather);
    },
    close: () => {
      if (writing === undefined) return;
      clearTimeout(writing);
      write();
    },
  };
}
