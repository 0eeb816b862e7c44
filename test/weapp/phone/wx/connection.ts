import type { RequestRecord } from '../settings';
import { asyncInterfaces, listenerPair, type WxInterface } from './interface';
import { WxError } from './wxError';

const listeners = new Set<(value: { isConnected: boolean; networkType: string }) => void>();
const records: RequestRecord[] = [];
let online = true;

const status = () => ({ isConnected: online, networkType: online ? 'wifi' : 'none' });

/** The phone loses its network or finds it again. */
export function setOnline(value: boolean): void {
  if (online === value) return;
  online = value;
  listeners.forEach((listener) => listener(status()));
}

/** Fails as WeChat does while there is no network. */
export function needNetwork(): void {
  if (online) return;
  throw new WxError('errcode:-106 cronet_error_code:-106 error_msg:net::ERR_INTERNET_DISCONNECTED', {
    errno: 600001,
  });
}

/** Runs one use of the network and writes down how long it took. */
export async function recorded<Result>(
  kind: RequestRecord['kind'],
  name: string,
  act: () => Promise<Result>,
  data?: string,
): Promise<Result> {
  const at = performance.now();
  const finish = (ok: boolean) =>
    records.push({
      kind,
      name,
      at: Math.round(at),
      milliseconds: Math.round(performance.now() - at),
      ok,
      data,
    });
  try {
    const result = await act();
    finish(true);
    return result;
  } catch (error) {
    finish(false);
    throw error;
  }
}

/** Every use of the network since the launch, in the order they ended. */
export const requestRecords = (): RequestRecord[] => [...records];

/** What a page can learn about the network. */
export function connection(): WxInterface {
  return {
    ...asyncInterfaces({
      getNetworkType: () => ({ ...status(), signalStrength: -50, hasSystemProxy: false }),
    }),
    ...listenerPair('NetworkStatusChange', listeners),
    ...listenerPair('NetworkWeakChange'),
  };
}
