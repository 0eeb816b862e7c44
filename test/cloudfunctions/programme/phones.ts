import type { TemplateKey } from '../../../domain/messages/templates';
import type { DeliveredMessage } from '../../../local/wechat/state';
import type { Programme } from './open-programme';

/** WeChat as the stand-in plays it, and what people's phones have received. */
export interface Wechat {
  /** The person has agreed to so many messages of each template, in WeChat's books and in ours. */
  agreed(who: string, left: Partial<Record<TemplateKey, number>>): Promise<void>;
  /** WeChat's own count alone. */
  allowed(who: string, template: TemplateKey, tally: number): Promise<void>;
  refuse(who: string): Promise<void>;
  /** Spoils the next calls by which messages are sent. */
  trouble(kind: 'busy' | 'broken' | 'slow' | 'lost' | 'none', calls?: number): Promise<void>;
  /** WeChat answers the next sends with this errcode. */
  answer(code: number, calls?: number): Promise<void>;
  /** Messages on the person's phone, oldest first. */
  phone(who: string): Promise<readonly DeliveredMessage[]>;
  /** Our own count. */
  left(who: string): Promise<unknown>;
}

export const wechatOf = ({ cloud, database }: Programme): Wechat => {
  const control = async (name: string, body: object): Promise<unknown> => {
    const answer = await fetch(`${cloud.url}/local/wechat/${name}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${cloud.apiKey}` },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const openid = (who: string): string => `openid-of-${who}`;
  const allowed = async (who: string, template: TemplateKey, tally: number): Promise<void> => {
    await control('tally', { openid: openid(who), templateId: `template-${template}`, tally });
  };
  return {
    allowed,
    agreed: async (who, left) => {
      for (const [template, tally] of Object.entries(left)) {
        await allowed(who, template as TemplateKey, tally);
      }
      await database
        .collection('subscriptions')
        .doc(who)
        .set({ left, always: [], switchedOff: false, lastPushAt: null, busyUntil: null, reports: [] });
    },
    refuse: async (who) => {
      await control('refuse', { openid: openid(who) });
    },
    trouble: async (kind, calls = 1) => {
      await control('trouble', { kind, calls, only: 'subscribeMessage.send' });
    },
    answer: async (code, calls = 1) => {
      await control('trouble', { kind: 'code', code, calls, only: 'subscribeMessage.send' });
    },
    phone: async (who) => {
      const { messages } = (await control('messages', { openid: openid(who) })) as {
        messages: DeliveredMessage[];
      };
      return messages;
    },
    left: async (who) => {
      const { data } = (await database.collection('subscriptions').doc(who).get()) as {
        data: { left: unknown }[];
      };
      return data[0]?.left;
    },
  };
};
