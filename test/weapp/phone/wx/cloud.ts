import { reportFailure } from '../failures';
import { needNetwork, recorded } from './connection';
import { asyncInterface, required, type WxInterface, type WxOptions } from './interface';
import { WxError } from './wxError';

let initialised = false;

interface GatewayError {
  code?: string;
  message?: string;
  requestId?: string;
}

/** WeChat's numbers for what a CloudBase gateway says in words. */
const codes: Record<string, number> = {
  FUNCTION_NOT_FOUND: -501000,
  FUNCTION_INVOCATION_FAILED: -504002,
  FUNCTION_TIME_LIMIT_EXCEEDED: -504003,
  FUNCTION_MEMORY_LIMIT_EXCEEDED: -504004,
  FUNCTION_EXCEED_RESOURCE_LIMIT: -501002,
};

function cloudError(errCode: number, text: string): WxError {
  return new WxError(`Error: errCode: ${errCode} ${text}`, { errCode });
}

function failed(status: number, body: GatewayError): WxError {
  const code = body.code ?? `HTTP_${status}`;
  return cloudError(
    codes[code] ?? -404011,
    `cloud function execution error | errMsg: ${code} ${body.message ?? ''}`,
  );
}

async function post(name: string, data: string): Promise<{ result: unknown; requestID: string }> {
  needNetwork();
  const answer = await fetch(`/cloud/v1/functions/${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: data,
  }).catch(() => {
    throw cloudError(-601001, 'system error | errMsg: request:fail');
  });
  const text = await answer.text();
  const plain = answer.headers.get('content-type')?.startsWith('text/plain') ?? false;
  const body = plain ? text : ((text === '' ? null : JSON.parse(text)) as unknown);
  if (!answer.ok) throw failed(answer.status, body ?? {});
  return { result: body, requestID: answer.headers.get('x-request-id') ?? '' };
}

async function callFunction(options: WxOptions): Promise<unknown> {
  if (!initialised) throw cloudError(-601002, "Cloud API isn't enabled, please call wx.cloud.init first");
  const name = required(options, 'name', 'string');
  const data = JSON.stringify(options.data ?? {});
  return recorded('function', name, () => post(name, data), data);
}

/** wx.cloud: functions go to the gateway that the test names, as the user whose token it gives. */
export function cloud(): WxInterface {
  const known: WxInterface = {
    init: () => {
      initialised = true;
    },
    callFunction: asyncInterface('cloud.callFunction', callFunction),
  };
  return {
    cloud: new Proxy(known, {
      get(target, name) {
        if (typeof name === 'string' && !(name in target))
          reportFailure(`wx.cloud.${name}: the runner does not know it`);
        return target[name as string];
      },
    }),
  };
}
