import type { Clock } from '../clock';
import type { DemonstrationPerson } from '../demonstration/people';
import type { Runner } from '../functions/runner';
import { readBody } from '../gateway/body';
import type { Exchange } from '../gateway/exchange';
import { notFound, Refusal, wrongMethod } from '../gateway/refusal';
import type { Route } from '../gateway/routes';
import { controls } from '../wechat/routes';
import { standInTemplates } from '../wechat/stand-in-templates';
import type { WechatMemory } from '../wechat/state';
import { ownCount } from './own-count';
import { phonesPage } from './page';
import type { Phone } from './phone';
import { offeredTroubles, troubleWords } from './troubles';

const ADDRESS = '/local/phones';
const BODY_LIMIT = 4 * 1024;
const HERE = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/** The page's own policy: nothing but itself, and forms to itself. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
};

const wrong = (message: string): Refusal => new Refusal(400, 'INVALID_PARAM', message);

/**
 * Only a browser on this machine that names this machine: no proxy, no other name for it, and no page from elsewhere
 * that sends a form here.
 */
const assertHere = ({ fromThisMachine, request }: Exchange): void => {
  const { host = '', origin } = request.headers;
  const foreign = origin !== undefined && origin !== 'null' && !HERE.test(origin.replace(/^https?:\/\//, ''));
  if (!fromThisMachine || !HERE.test(host) || foreign) throw notFound();
};

interface PhoneUser {
  readonly person: DemonstrationPerson;
  readonly openid: string;
}

/**
 * For development: the phones of the demonstration's people and what WeChat has put on them, with the switches of
 * the stand-in for WeChat's server. There is no such address without the demonstration.
 */
export function phonesRoutes(
  people: readonly DemonstrationPerson[],
  memory: WechatMemory,
  runner: Runner,
  clock: Clock,
): Route[] {
  const users = people.flatMap((person): readonly PhoneUser[] =>
    'openid' in person.identity ? [{ person, openid: person.identity.openid }] : [],
  );
  if (users.length === 0) return [];
  const { state } = memory;
  const control = controls(memory);
  const own = ownCount(runner);

  const phoneOf = async ({ person: { key, name, title }, openid }: PhoneUser): Promise<Phone> => {
    const counted = await own.of(openid);
    return {
      key,
      name,
      title,
      openid,
      switchedOff: state.refusing[openid] ?? false,
      tallies: Object.entries(standInTemplates).map(([template, { id, name: called }]) => ({
        key: template,
        name: called,
        left: state.tallies[openid]?.[id] ?? 0,
        counted: counted?.[template] ?? null,
      })),
      messages: [...(state.messages[openid] ?? [])].reverse(),
    };
  };

  const show = async (exchange: Exchange): Promise<void> => {
    const page = phonesPage({
      phones: await Promise.all(users.map(phoneOf)),
      trouble: troubleWords(state.trouble),
      opened: exchange.query().get('open'),
      now: new Date(clock.now()).toISOString(),
    });
    exchange.response.writeHead(200, HEADERS);
    exchange.response.end(page);
  };

  const userOf = (form: URLSearchParams): PhoneUser => {
    const user = users.find(({ openid }) => openid === form.get('openid'));
    if (!user) throw wrong('openid is of nobody of the demonstration');
    return user;
  };
  const templateOf = (form: URLSearchParams): string => {
    const template = form.get('template') ?? '';
    if (!Object.hasOwn(standInTemplates, template)) throw wrong('template is none of the stand-in’s');
    return template;
  };
  const setTally = (openid: string, template: string, tally: number): void => {
    control.tally?.({ openid, templateId: standInTemplates[template]?.id, tally });
  };

  /** What a form does. @returns the person whose phone is shown next */
  const deeds: Readonly<Record<string, (form: URLSearchParams) => Promise<string> | string>> = {
    tally: (form) => {
      const { openid, person } = userOf(form);
      const tally = Number(form.get('tally'));
      if (!Number.isInteger(tally) || tally < 0 || tally > 999) throw wrong('tally must be from 0 to 999');
      setTally(openid, templateOf(form), tally);
      return person.key;
    },
    accept: async (form) => {
      const { openid, person } = userOf(form);
      const template = templateOf(form);
      const { id = '' } = standInTemplates[template] ?? {};
      setTally(openid, template, (state.tallies[openid]?.[id] ?? 0) + 1);
      await own.report(openid, template);
      return person.key;
    },
    refuse: (form) => {
      const { openid, person } = userOf(form);
      for (const template of Object.keys(standInTemplates)) setTally(openid, template, 0);
      return person.key;
    },
    switch: (form) => {
      const { openid, person } = userOf(form);
      control.refuse?.({ openid, refuse: form.get('off') === 'yes' });
      return person.key;
    },
    trouble: (form) => {
      const chosen = offeredTroubles.find(({ key }) => key === form.get('trouble'));
      const calls = Number(form.get('calls'));
      const well = form.get('well') === 'yes';
      if (!well && !chosen) throw wrong('trouble is none of those offered');
      const asked = { ...chosen?.trouble, calls, only: 'subscribeMessage.send' };
      control.trouble?.(well ? { kind: 'none' } : asked);
      return '';
    },
  };

  const act = async ({ path, request, response }: Exchange): Promise<void> => {
    const name = path.slice(ADDRESS.length + 1);
    const deed = Object.hasOwn(deeds, name) ? deeds[name] : undefined;
    if (!deed) throw notFound();
    if (request.method !== 'POST') throw wrongMethod();
    const key = await deed(new URLSearchParams((await readBody(request, BODY_LIMIT)).toString('utf8')));
    memory.save();
    const shown = encodeURIComponent(key);
    response.writeHead(303, { location: key === '' ? ADDRESS : `${ADDRESS}?open=${shown}#${shown}` });
    response.end();
  };

  return [
    {
      path: ADDRESS,
      handle: (exchange) => {
        assertHere(exchange);
        if (exchange.request.method !== 'GET') throw wrongMethod();
        return show(exchange);
      },
    },
    {
      path: `${ADDRESS}/`,
      handle: (exchange) => {
        assertHere(exchange);
        return act(exchange);
      },
    },
  ];
}
