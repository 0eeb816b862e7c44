import Taro from '@tarojs/taro';

/** What someone has answered to WeChat's prompt, by template id; null where the main switch is off. */
export type PromptAnswer = Readonly<Record<string, string>> | null;

/** Whether this platform has a prompt for messages in WeChat. */
export const canSubscribe = true;

const switchedOff = 20004;

/**
 * Opens WeChat's prompt for messages. To be called straight from a tap: nothing may be waited for before it.
 * @param ids three templates at most
 * @returns undefined where WeChat did not open it
 */
export const openPrompt = (ids: readonly string[]): Promise<PromptAnswer | undefined> =>
  Taro.requestSubscribeMessage({ tmplIds: [...ids] } as unknown as Taro.requestSubscribeMessage.Option).then(
    (result) => ({ ...result }) as Record<string, string>,
    (refused: unknown) =>
      typeof refused === 'object' &&
      refused !== null &&
      'errCode' in refused &&
      refused.errCode === switchedOff
        ? null
        : undefined,
  );

/** @returns ids of templates for which WeChat keeps the choice "accept"; undefined where it does not say */
export const alwaysAccepted = async (): Promise<readonly string[] | undefined> => {
  try {
    const { subscriptionsSetting } = await Taro.getSetting({ withSubscriptions: true });
    const items: Record<string, unknown> = { ...subscriptionsSetting?.itemSettings };
    return Object.keys(items).filter((id) => items[id] === 'accept');
  } catch {
    return undefined;
  }
};
