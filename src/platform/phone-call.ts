import Taro from '@tarojs/taro';

/** Dials the number after the phone's own question; a user who thinks better of it is no failure. */
export const callPhone = (phoneNumber: string): void => {
  Taro.makePhoneCall({ phoneNumber }).catch(() => undefined);
};
