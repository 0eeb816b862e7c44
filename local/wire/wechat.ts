import type { WechatServer } from '../wechat/server';
import type { Action } from './database';
import { invalid, optionalText, textOf, WireError } from './request';

function parse(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw invalid('requestData is no JSON');
  }
}

/** `wx.api`: what the cloud passes on to WeChat's server. */
export function wechatActions(server: WechatServer): Record<string, Action> {
  return {
    'wx.api': async (request) => {
      const api = textOf(request, 'apiName');
      const wish = parse(optionalText(request, 'requestData') ?? '{}');
      try {
        return { data: { responseData: JSON.stringify(await server.call(api, wish)) } };
      } catch (thrown) {
        throw new WireError('SYS_ERR', (thrown as Error).message);
      }
    },
  };
}
