import Taro from '@tarojs/taro';

export type FunctionName = 'api' | 'documents';

/** The identity comes with every call of the mini-program: there is no token. */
export const needsToken = false;

/** Makes the calls of the mini-program reach its CloudBase environment. */
export const openTransport = (): void => {
  Taro.cloud.init({ env: process.env.CLOUDBASE_ENV, traceUser: true });
};

/** Sends one event to a function through WeChat. @returns the function's return value; throws what WeChat reports */
export const send = async (name: FunctionName, event: object): Promise<unknown> => {
  const { result } = await Taro.cloud.callFunction({ name, data: event });
  return result;
};
