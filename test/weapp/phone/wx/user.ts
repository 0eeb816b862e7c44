import { openTypes } from '../openTypes';
import { asyncInterfaces, required, type WxInterface } from './interface';
import { WxError } from './wxError';

let clipboard = '';
const scans: string[] = [];
const calls: string[] = [];

/** What the camera will see next; nothing left means that the user gives up. */
export function queueScan(result: string): void {
  scans.push(result);
}

/** What the user's hands would find: the clipboard, and the numbers called. */
export const userTraces = () => ({ clipboard, calls: [...calls] });

const settings = () => ({
  authSetting: {},
  subscriptionsSetting: { mainSwitch: true, itemSettings: {} },
});

/** The user: login, settings, clipboard, telephone and camera as a scanner. */
export function user(): WxInterface {
  openTypes.add('contact', (_, fire) => fire('contact', { path: '', query: {} }));
  openTypes.add('feedback', () => {});
  openTypes.add('openSetting', (_, fire) => fire('opensetting', settings()));
  openTypes.add('getPhoneNumber', (_, fire) =>
    fire('getphonenumber', { errMsg: 'getPhoneNumber:ok', code: 'phone-code' }),
  );
  openTypes.add('chooseAvatar', (_, fire) => fire('chooseavatar', { avatarUrl: 'wxfile://tmp_avatar.png' }));
  return {
    ...asyncInterfaces({
      login: () => ({ code: 'login-code' }),
      checkSession: () => {},
      getSetting: settings,
      openSetting: settings,
      authorize: () => {},
      setClipboardData: (options) => void (clipboard = required(options, 'data', 'string')),
      getClipboardData: () => ({ data: clipboard }),
      makePhoneCall: (options) => void calls.push(required(options, 'phoneNumber', 'string')),
      scanCode: () => {
        const result = scans.shift();
        if (result === undefined) throw new WxError('cancel');
        return { result, scanType: 'QR_CODE', charSet: 'utf-8', path: '', rawData: '' };
      },
    }),
  };
}
