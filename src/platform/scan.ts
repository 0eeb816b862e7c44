import Taro from '@tarojs/taro';

/** Whether this device can scan a QR code. */
export const canScan = true;

/** @returns what the code says; null when the user thinks better of it */
export const scan = async (): Promise<string | null> => {
  const seen = await Taro.scanCode({ scanType: ['qrCode'] }).catch(() => null);
  return seen?.result ?? null;
};
