import { pageOfLink, wechatPage } from '@domain/messages/page-of-link';
import type { PlannedPush } from '@domain/messages/plan-pushes';
import type { SendOutcome } from '@domain/messages/push';
import { digestOf, wechatData } from '@domain/messages/wechat-message';
import { theSender, theTemplates } from '../wechat/configuration';

/**
 * Sends one planned push to a person's WeChat, several messages as one.
 * @param officer whether the person holds a post: taps then lead to the officers' pages
 */
export const callWechat = async (
  openid: string,
  { template, messages }: PlannedPush,
  officer: boolean,
): Promise<SendOutcome> => {
  const registered = theTemplates()[template];
  const [first] = messages;
  if (!registered || !first) return { kind: 'never', why: 'noTemplate' };
  const single = messages.length === 1;
  return theSender().send({
    touser: openid,
    templateId: registered.id,
    page: single ? wechatPage(pageOfLink(first.link, officer)) : 'pages/messages/index',
    data: wechatData(single ? first : digestOf(messages), template, registered),
  });
};
