import type { Programme } from './open-programme';

/** Works a control of the stand-in for WeChat's server. */
export const wechat = async ({ cloud }: Programme, control: string, body: object): Promise<void> => {
  const answer = await fetch(`${cloud.url}/local/wechat/${control}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${cloud.apiKey}` },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${control}: ${answer.status}`);
};

/** WeChat does not answer until `wechatBack`. */
export const wechatDown = (programme: Programme): Promise<void> =>
  wechat(programme, 'trouble', { kind: 'broken', calls: 100_000 });
export const wechatBack = (programme: Programme): Promise<void> =>
  wechat(programme, 'trouble', { kind: 'none' });
