import tcb from '@cloudbase/node-sdk';

type Cloud = ReturnType<typeof tcb.init>;
let cloud: Cloud | undefined;

/**
 * The SDK of the environment that this function runs in, made once an instance. Connections are kept
 * open: the SDK closes them after every call inside a cloud function unless told otherwise.
 */
export const theCloud = (): Cloud => {
  cloud ??= tcb.init({ env: tcb.SYMBOL_CURRENT_ENV, keepalive: true });
  return cloud;
};
