import tcb from '@cloudbase/node-sdk';
import { Failure } from '@domain/failure/failure';
import type { Session } from '@domain/people/session';
import * as v from 'valibot';

/** The key of CloudBase's custom sign-in, as the console hands it out. */
const credentialsSchema = v.object({
  private_key_id: v.string(),
  private_key: v.string(),
  env_id: v.string(),
});

const notSetUp = (log: string): Failure =>
  new Failure('UNAVAILABLE', {
    message: '还没有开通网页登录，请在手机小程序里办理，或请管理员配置自定义登录密钥。',
    log,
  });

const credentialsOf = (text: string | undefined): v.InferOutput<typeof credentialsSchema> => {
  if (!text) throw notSetUp('CUSTOM_LOGIN_CREDENTIALS is not set');
  try {
    return v.parse(credentialsSchema, JSON.parse(text));
  } catch {
    throw notSetUp('CUSTOM_LOGIN_CREDENTIALS cannot be read');
  }
};

/** The browser's token is renewed every hour. Milliseconds. */
const renewEvery = 3600 * 1000;

/**
 * Makes the ticket with which a browser gets its token; the token's custom user is the session and nothing else.
 * @throws Failure UNAVAILABLE where the environment has no key for it
 */
export const ticketFor = ({ _id, expiresAt }: Session): string => {
  const credentials = credentialsOf(process.env.CUSTOM_LOGIN_CREDENTIALS);
  const cloud = tcb.init({ env: credentials.env_id, credentials });
  return cloud.auth().createTicket(_id, { refresh: renewEvery, expire: Date.parse(expiresAt) });
};
