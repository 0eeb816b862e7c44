import { outcomeOf } from '@domain/messages/push';
import * as v from 'valibot';
import { theCloud } from '../cloud/cloud';
import { outcomeOfError, patience, type Sender } from './sender';

const answer = v.object({
  result: v.union([
    v.pipe(
      v.object({ errCode: v.number() }),
      v.transform(({ errCode }) => errCode),
    ),
    v.pipe(
      v.object({ errcode: v.number() }),
      v.transform(({ errcode }) => errcode),
    ),
  ]),
});

/** Sends through the cloud's own call of WeChat (callWxOpenApi): no secret and no token of ours. */
export const cloudSender: Sender = {
  send: async ({ touser, templateId, page, data }) => {
    try {
      const answered: unknown = await theCloud().callWxOpenApi(
        { apiName: 'subscribeMessage.send', requestData: { touser, templateId, page, data, lang: 'zh_CN' } },
        { timeout: patience },
      );
      const parsed = v.safeParse(answer, answered);
      return parsed.success ? outcomeOf(parsed.output.result) : outcomeOfError(answered);
    } catch (thrown) {
      return outcomeOfError(thrown);
    }
  },
};
