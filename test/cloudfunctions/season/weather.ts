import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Chance } from './chance';

/** How likely each call goes wrong, and when everything ends. */
export interface Weather {
  /** Share of calls of the store that break: half of them before, half after they were carried out. */
  readonly store: number;
  /** Share of calls of WeChat that go wrong: busy, lost on the way there or on the way back. */
  readonly wechat: number;
  /** Calls after which the process counts as dead: nothing gets through any more. */
  readonly diesAfter: number;
}
export const fair: Weather = { store: 0, wechat: 0, diesAfter: Number.POSITIVE_INFINITY };

/** One message that WeChat was asked to send. */
export interface Send {
  readonly at: string;
  readonly touser: string;
  readonly page: string;
  readonly data: string;
  /** Whether WeChat has delivered it, whatever the answer became. */
  readonly delivered: boolean;
  /** Whether the answer came back. */
  readonly answered: boolean;
}

/** The line between the functions and the cloud, on which calls get lost. */
export interface Line {
  readonly url: string;
  readonly sends: Send[];
  /** Whether anything has gone wrong since the weather was set. */
  readonly disturbed: () => boolean;
  set(weather: Weather): void;
  stop(): Promise<void>;
}

const bodyOf = async (message: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

interface Wish {
  readonly action?: string;
  readonly apiName?: string;
  readonly requestData?: string;
}

const errcodeOf = (answer: Buffer): number => {
  const { data } = JSON.parse(answer.toString()) as { data?: { responseData?: string } };
  return (JSON.parse(data?.responseData ?? '{"errcode":-1}') as { errcode: number }).errcode;
};

/** Opens the line before the cloud at `target`. */
export const openLine = async (target: string, chance: Chance, now: () => string): Promise<Line> => {
  const { hostname, port } = new URL(target);
  let weather = fair;
  let calls = 0;
  let wrong = false;
  const sends: Send[] = [];

  const forward = (from: IncomingMessage, body: Buffer): Promise<{ status: number; body: Buffer }> =>
    new Promise((resolve, reject) => {
      const headers = { ...from.headers, host: `${hostname}:${port}`, 'content-length': String(body.length) };
      const passed = httpRequest(
        { hostname, port, path: from.url, method: from.method, headers },
        (answer) => {
          bodyOf(answer).then((whole) => resolve({ status: answer.statusCode ?? 500, body: whole }), reject);
        },
      );
      passed.on('error', reject);
      passed.end(body);
    });

  /** What happens to one call: it gets through, it is lost before, or its answer is lost. */
  const fateOf = (share: number): 'through' | 'before' | 'after' => {
    if (calls > weather.diesAfter) return 'before';
    if (!chance.happens(share)) return 'through';
    return chance.happens(0.5) ? 'before' : 'after';
  };

  const pass = async (from: IncomingMessage, to: ServerResponse): Promise<void> => {
    const body = await bodyOf(from);
    calls += 1;
    const wish = JSON.parse(body.toString()) as Wish;
    const isSend = wish.action === 'wx.api' && wish.apiName === 'subscribeMessage.send';
    const busy = isSend && chance.happens(weather.wechat / 2);
    const fate = fateOf(isSend ? weather.wechat / 2 : weather.store);
    if (fate !== 'through' || busy) wrong = true;
    const note = (delivered: boolean, answered: boolean): void => {
      if (!isSend) return;
      const { touser, page, data } = JSON.parse(wish.requestData ?? '{}') as Record<string, string>;
      sends.push({
        at: now(),
        touser: touser ?? '',
        page: page ?? '',
        data: JSON.stringify(data),
        delivered,
        answered,
      });
    };
    if (fate === 'before') {
      note(false, false);
      to.destroy();
      return;
    }
    if (busy) {
      note(false, true);
      const responseData = JSON.stringify({ errcode: -1, errCode: -1, errmsg: 'system error' });
      to.end(JSON.stringify({ requestId: 'busy', data: { responseData } }));
      return;
    }
    const answer = await forward(from, body);
    note(isSend && errcodeOf(answer.body) === 0, fate === 'through');
    if (fate === 'after') {
      to.destroy();
      return;
    }
    to.writeHead(answer.status, { 'content-type': 'application/json' });
    to.end(answer.body);
  };

  const server = createServer((from, to) => {
    pass(from, to).catch(() => to.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sends,
    disturbed: () => wrong,
    set: (next) => {
      weather = next;
      calls = 0;
      wrong = false;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
};
