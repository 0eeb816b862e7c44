import type { FunctionDeclaration } from '../configuration';
import { type Caller, LOCAL_APPID, subjectOf } from '../identity/identity';
import { templatesVariable } from '../wechat/stand-in-templates';
import type { FunctionContext } from './protocol';

/** The name of the CloudBase environment that this machine stands for. */
export const ENVIRONMENT = 'local';
export const REGION = 'ap-shanghai';

/** Where a call comes from, as the cloud names it in TCB_SOURCE. */
export type Source = 'wx_client' | 'web_client' | 'wx_http' | 'timer' | 'scf';

export interface InvocationOrigin {
  readonly requestId: string;
  readonly caller: Caller;
  readonly source: Source;
  /** The caller's address, where it is a person's. */
  readonly address?: string;
}

function identityVariables(caller: Caller): { wx: Record<string, string>; tcb: Record<string, string> } {
  if (caller.kind === 'anonymous') {
    return { wx: {}, tcb: { TCB_ISANONYMOUS_USER: 'true', LOGINTYPE: 'ANONYMOUS' } };
  }
  if (caller.kind !== 'person') return { wx: {}, tcb: {} };
  const { identity } = caller;
  const tcb = { TCB_UUID: subjectOf(identity), TCB_ISANONYMOUS_USER: 'false' };
  if ('customUserId' in identity) {
    return { wx: {}, tcb: { ...tcb, TCB_CUSTOM_USER_ID: identity.customUserId, LOGINTYPE: 'CUSTOM' } };
  }
  const { openid, appid = LOCAL_APPID, unionid } = identity;
  const wx = { WX_OPENID: openid, WX_APPID: appid, ...(unionid && { WX_UNIONID: unionid }) };
  return { wx, tcb: { ...tcb, LOGINTYPE: 'WECHAT-OPENID' } };
}

/**
 * The variables of one invocation: who calls, from where, under which request id. A function sees them in
 * its context, and while it runs in its process.env, as in the cloud.
 */
export function invocationVariables(origin: InvocationOrigin): Record<string, string> {
  const { wx, tcb } = identityVariables(origin.caller);
  const allWx = { ...wx, ...(origin.address && { WX_CLIENTIP: origin.address }) };
  const allTcb: Record<string, string> = {
    TCB_ENV: ENVIRONMENT,
    TCB_SEQID: origin.requestId,
    TCB_SOURCE: origin.source,
    TRIGGER_SRC: origin.source === 'timer' ? 'timer' : 'tcb',
    ...(origin.address && { TCB_SOURCE_IP: origin.address }),
    ...tcb,
  };
  return {
    ...allWx,
    ...allTcb,
    WX_CONTEXT_KEYS: Object.keys(allWx).join(','),
    TCB_CONTEXT_KEYS: Object.keys(allTcb).join(','),
  };
}

/** The context object of one invocation, in the cloud's form. */
export function functionContext(
  declaration: FunctionDeclaration,
  requestId: string,
  variables: Readonly<Record<string, string>>,
): FunctionContext {
  return {
    request_id: requestId,
    function_name: declaration.name,
    function_version: '$LATEST',
    namespace: ENVIRONMENT,
    memory_limit_in_mb: declaration.memorySize,
    time_limit_in_ms: declaration.timeout * 1000,
    callbackWaitsForEmptyEventLoop: false,
    tencentcloud_region: REGION,
    environment: JSON.stringify(variables),
    environ: Object.entries(variables)
      .map(([name, value]) => `${name}=${value}`)
      .join(';'),
  };
}

/** What functions need to know of the gateway they stand behind. */
export interface Gateway {
  readonly url: string;
  /** The address that people use: printed into QR codes. */
  readonly publicUrl: string;
  readonly adminKey: string;
  readonly masterKey: string;
  readonly masterKeysBefore?: readonly string[];
  readonly customLogin: object;
}

/** What the worker of a function has in its process.env for all invocations. */
export function workerVariables(declaration: FunctionDeclaration, gateway: Gateway): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    TZ: 'UTC',
    NODE_ENV: 'production',
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: REGION,
    SCF_NAMESPACE: ENVIRONMENT,
    SCF_FUNCTIONNAME: declaration.name,
    SCF_FUNCTIONVERSION: '$LATEST',
    TCB_ENV: ENVIRONMENT,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${gateway.url}/admin` }),
    CLOUDBASE_APIKEY: gateway.adminKey,
    MASTER_KEY: gateway.masterKey,
    MASTER_KEY_BEFORE: (gateway.masterKeysBefore ?? []).join(','),
    PUBLIC_ADDRESS: gateway.publicUrl,
    WECHAT_TEMPLATES: process.env.WECHAT_TEMPLATES ?? templatesVariable(),
    CUSTOM_LOGIN_CREDENTIALS: JSON.stringify(gateway.customLogin),
    ...declaration.envVariables,
  };
}
