import Taro from '@tarojs/taro';

/** What was thrown and caught by nobody: an error, or the rejection of a promise. */
export type Uncaught = (kind: 'error' | 'rejection', thrown: unknown) => void;

/** Tells of everything that WeChat reports as not caught; errors come as message and stack in one text. */
export const watchUncaught = (tell: Uncaught): void => {
  Taro.onError((error) => tell('error', error));
  Taro.onUnhandledRejection(({ reason }) => tell('rejection', reason));
};
