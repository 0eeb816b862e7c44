import { modal } from '../frame/dialogs';
import { openTypes } from '../openTypes';
import { asyncInterface, asyncInterfaces, listenerPair, type WxInterface, type WxOptions } from './interface';
import { privateInterfaces } from './privateInterfaces';
import { WxError } from './wxError';

let agreed = false;
let checked = false;

/** What the user has answered in an earlier launch. */
export function restoreConsent(before: boolean): void {
  agreed = before;
}

/** Whether app.json has WeChat ask before every private interface. */
export function checkPrivacy(usesCheck: boolean): void {
  checked = usesCheck;
}

export const hasAgreed = (): boolean => agreed;

let asking: Promise<void> | undefined;

async function ask(): Promise<void> {
  const { confirm } = await modal({
    title: '用户隐私保护提示',
    content: '使用前请阅读并同意《隐私保护指引》。',
    cancelText: '拒绝',
    confirmText: '同意',
  });
  agreed = confirm;
  if (!confirm) throw new WxError('privacy permission is not authorized', { errno: 104 });
}

/** Answers where the user has agreed; else asks, once for all that wait. */
const consent = (): Promise<void> => {
  if (agreed) return Promise.resolve();
  asking ??= ask().finally(() => (asking = undefined));
  return asking;
};

/** Private interfaces wait for the user's consent, where app.json says so. */
export function guarded(members: WxInterface): WxInterface {
  const waiting = privateInterfaces
    .filter((name) => name in members)
    .map((name) => {
      const act = members[name] as (options: WxOptions) => Promise<unknown>;
      return [
        name,
        (options: WxOptions = {}) =>
          agreed || !checked
            ? act(options)
            : asyncInterface(name, async ({ success: _, fail: __, complete: ___, ...plain }) => {
                await consent();
                return act(plain);
              })(options),
      ] as const;
    });
  return { ...members, ...Object.fromEntries(waiting) };
}

/** The privacy guide: whether it was agreed to, and WeChat's own dialog, for the test's user to answer. */
export function privacy(): WxInterface {
  openTypes.add('agreePrivacyAuthorization', (_, fire) => {
    agreed = true;
    fire('agreeprivacyauthorization', {});
  });
  return {
    ...asyncInterfaces({
      getPrivacySetting: () => ({ needAuthorization: !agreed, privacyContractName: '《隐私保护指引》' }),
      requirePrivacyAuthorize: consent,
      openPrivacyContract: () => {},
    }),
    ...listenerPair('NeedPrivacyAuthorization'),
  };
}
