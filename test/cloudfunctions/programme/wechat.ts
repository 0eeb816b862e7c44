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

/** Waits until WeChat has answered every order to look at a picture; those it did not take are not waited for. */
export const picturesChecked = async ({ database }: Programme): Promise<void> => {
  for (let look = 0; look < 200; look += 1) {
    const { total } = await database
      .collection('files')
      .where({ 'check.state': 'waiting', 'check.traceId': database.command.gt('') })
      .count();
    if (total === 0) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('a picture is still waiting');
};
