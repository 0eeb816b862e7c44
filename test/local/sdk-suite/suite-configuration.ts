/** What the suite hands to `init`; address and key come from the environment, as in a function. */
export const env = 'local-env';
export const appId = 'wx0000000000000000';
