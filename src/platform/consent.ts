import Taro from '@tarojs/taro';

/** Whether this platform asks for consent to the privacy guide by a dialog of its own. */
export const asksConsent = true;

/**
 * @returns whether the user has still to agree to the privacy guide that WeChat keeps for the mini-program;
 * null where it does not say. Versions of WeChat without the question hold everyone to the guide by themselves.
 */
export const lacksConsent = (): Promise<boolean | null> =>
  new Promise((resolve) => {
    if (!Taro.canIUse('getPrivacySetting')) return resolve(false);
    Taro.getPrivacySetting({
      success: ({ needAuthorization }) => resolve(needAuthorization),
      fail: () => resolve(null),
    });
  });

/** Opens WeChat's dialog over the page. @returns whether the user has agreed */
export const openConsent = (): Promise<boolean> =>
  new Promise((resolve) => {
    Taro.requirePrivacyAuthorize({ success: () => resolve(true), fail: () => resolve(false) });
  });

/** Shows the privacy guide as WeChat keeps it. */
export const openGuide = (): void => {
  Taro.openPrivacyContract({});
};
