import type { PromptAnswer } from './subscribe';

/** A browser has no prompt for messages in WeChat. */
export const canSubscribe = false;

export const openPrompt = (): Promise<PromptAnswer | undefined> => Promise.resolve(undefined);

export const alwaysAccepted = (): Promise<readonly string[] | undefined> => Promise.resolve(undefined);
