import { answerJson } from '../gateway/answer';
import { type JsonObject, readJson } from '../gateway/body';
import type { Exchange } from '../gateway/exchange';
import { notFound, Refusal, unauthorised, wrongMethod } from '../gateway/refusal';
import type { Route } from '../gateway/routes';
import type { Tokens } from '../identity/tokens';
import { type Trouble, troubleKinds, type WechatMemory } from './state';

const BODY_LIMIT = 64 * 1024;
/** Templates one may be asked for at once, as in WeChat. */
const MOST_TEMPLATES = 3;

const wrong = (message: string): Refusal => new Refusal(400, 'INVALID_PARAM', message);

function textOf(body: JsonObject, field: string): string {
  const value = body[field];
  if (typeof value !== 'string' || value === '' || value === '__proto__')
    throw wrong(`${field} must be a text`);
  return value;
}

function troubleOf({ kind, code, calls, only }: JsonObject): Trouble | undefined {
  if (kind === 'none') return undefined;
  const known = troubleKinds.find((one) => one === kind);
  if (known === undefined) throw wrong(`kind must be none, ${troubleKinds.join(', ')}`);
  if (known === 'code' && typeof code !== 'number') throw wrong('code must be a number');
  return {
    kind: known,
    calls: typeof calls === 'number' && calls > 0 ? calls : 1,
    ...(typeof code === 'number' && { code }),
    ...(typeof only === 'string' && { only }),
  };
}

/** The controls by name, each taking a JSON body. */
export type Controls = Readonly<Record<string, (body: JsonObject) => unknown>>;

/** The controls, each a POST with a JSON body, for whoever holds the admin key on this machine. */
export function controls({ state, accessTokens }: WechatMemory): Controls {
  return {
    /** `{ openid, templateId, tally }`: how many messages of a template may be sent to someone. */
    tally: (body) => {
      const [openid, templateId] = [textOf(body, 'openid'), textOf(body, 'templateId')];
      if (typeof body.tally !== 'number' || body.tally < 0) throw wrong('tally must be a number');
      state.tallies[openid] = { ...state.tallies[openid], [templateId]: body.tally };
      return state.tallies[openid];
    },
    /** `{ openid, refuse }`: someone switches all messages off, or on again. */
    refuse: (body) => {
      state.refusing[textOf(body, 'openid')] = body.refuse !== false;
      return { refusing: body.refuse !== false };
    },
    /** `{ kind, code, calls, only }`: spoils the next calls, of one interface where it is named. */
    trouble: (body) => {
      state.trouble = troubleOf(body);
      return { trouble: state.trouble ?? null };
    },
    /** `{ texts }`: what the content check finds risky, beside nothing else. */
    risky: (body) => {
      if (!Array.isArray(body.texts)) throw wrong('texts must be a list');
      state.risky = body.texts.map(String);
      return { texts: state.risky };
    },
    /** `{ openid }`: the messages of one, oldest first, and what may still be sent. */
    messages: (body) => {
      const openid = textOf(body, 'openid');
      return {
        messages: state.messages[openid] ?? [],
        tallies: state.tallies[openid] ?? {},
        refusing: state.refusing[openid] ?? false,
      };
    },
    /** `{}`: the access token of the HTTPS interface ends. */
    expire: () => {
      accessTokens.expire();
      return {};
    },
    /** `{}`: forgets everything. */
    reset: () => {
      state.tallies = {};
      state.refusing = {};
      state.messages = {};
      state.visits = {};
      state.trouble = undefined;
      return {};
    },
  };
}

/** What a phone would answer to wx.requestSubscribeMessage: each template taken, or the main switch is off. */
function subscribe({ state }: WechatMemory, openid: string, body: JsonObject): object {
  const templates = Array.isArray(body.tmplIds) ? body.tmplIds.map(String) : [];
  if (templates.length === 0)
    return { errCode: 10001, errMsg: 'requestSubscribeMessage:fail TmplIds can not be empty' };
  if (templates.length > MOST_TEMPLATES) {
    return { errCode: 20003, errMsg: 'requestSubscribeMessage:fail Templates count out of max bounds' };
  }
  if (state.refusing[openid]) {
    return {
      errCode: 20004,
      errMsg: 'requestSubscribeMessage:fail The main switch is switched off, requestSubscribeMessage failed',
    };
  }
  const tallies = { ...state.tallies[openid] };
  for (const template of templates) tallies[template] = (tallies[template] ?? 0) + 1;
  state.tallies[openid] = tallies;
  return {
    errMsg: 'requestSubscribeMessage:ok',
    ...Object.fromEntries(templates.map((template) => [template, 'accept'])),
  };
}

/**
 * The controls of the stand-in for WeChat: `POST /local/wechat/CONTROL` with the admin key, and
 * `POST /local/wechat/subscribe { tmplIds }` for someone of the mini-program with the own token.
 */
export function wechatRoutes(memory: WechatMemory, tokens: Tokens): Route[] {
  const prefix = '/local/wechat/';
  const control = new Map(Object.entries(controls(memory)));

  const act = async (exchange: Exchange): Promise<unknown> => {
    const name = exchange.path.slice(prefix.length);
    const caller = tokens.callerOf(exchange.request.headers.authorization);
    if (!caller) throw unauthorised('Send a token: Authorization: Bearer TOKEN.');
    if (name === 'subscribe' && caller.kind === 'person' && 'openid' in caller.identity) {
      return subscribe(memory, caller.identity.openid, await readJson(exchange.request, BODY_LIMIT));
    }
    const run = control.get(name);
    if (!run || caller.kind !== 'administrator' || !exchange.fromThisMachine) throw notFound();
    return run(await readJson(exchange.request, BODY_LIMIT));
  };

  return [
    {
      path: prefix,
      handle: async (exchange) => {
        if (exchange.request.method !== 'POST') throw wrongMethod();
        const answer = await act(exchange);
        memory.save();
        answerJson(exchange.response, 200, answer);
      },
    },
  ];
}
