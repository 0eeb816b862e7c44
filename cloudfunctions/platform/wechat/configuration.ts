import { type RegisteredTemplates, templateKeys, valueKindOf } from '@domain/messages/templates';
import * as v from 'valibot';
import { log } from '../log/log';
import { cloudSender } from './cloud-sender';
import { httpsSender } from './https-sender';
import type { Sender } from './sender';

const key = v.pipe(
  v.string(),
  v.check((name) => valueKindOf(name) !== null, 'a kind of value that is not supported'),
);
const template = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  keys: v.optional(v.record(v.picklist(['subject', 'state', 'from', 'at', 'due', 'remark']), key), {}),
});
const registered = v.pipe(
  v.string(),
  v.parseJson(),
  v.partial(v.object({ deadline: template, task: template, progress: template, news: template })),
);

/**
 * The templates registered in WeChat's console, from the variable WECHAT_TEMPLATES:
 * `{"deadline": {"id": "…", "keys": {"subject": "thing1", "due": "time2", "remark": "thing3"}}, …}`.
 * @returns none where the variable is missing or wrong, which is logged: messages then stay in the app
 */
export const readTemplates = (text: string | undefined): RegisteredTemplates => {
  if (text === undefined || text === '') return {};
  const parsed = v.safeParse(registered, text);
  if (!parsed.success) {
    log.error('wechat-templates-not-readable', { reason: v.getDotPath(parsed.issues[0]) ?? 'no JSON' });
    return {};
  }
  const { output } = parsed;
  return Object.fromEntries(templateKeys.flatMap((name) => (output[name] ? [[name, output[name]]] : [])));
};

let templates: RegisteredTemplates | undefined;
let sender: Sender | undefined;

/** @returns the templates of this environment, read once an instance */
export const theTemplates = (): RegisteredTemplates => {
  templates ??= readTemplates(process.env.WECHAT_TEMPLATES);
  return templates;
};

/**
 * @returns the sender that the variable WECHAT_SENDER names: `cloud` (the usual one) or `https`, which needs
 * WECHAT_APPID and WECHAT_SECRET
 */
export const theSender = (): Sender => {
  sender ??=
    process.env.WECHAT_SENDER === 'https'
      ? httpsSender({
          address: process.env.WECHAT_API ?? 'https://api.weixin.qq.com',
          appid: process.env.WECHAT_APPID ?? '',
          secret: process.env.WECHAT_SECRET ?? '',
        })
      : cloudSender;
  return sender;
};
