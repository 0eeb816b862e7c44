import Taro from '@tarojs/taro';

/** @returns how this device names itself to the leader's other devices, for example `iPhone 13` */
export const deviceName = (): string => {
  const { model } = Taro.getDeviceInfo();
  return model === '' ? '手机' : model;
};

/** Font size at which WeChat shows text as designed, px. */
const standardSize = 17;

/** @returns px of the screen for one px of the design, after the font size chosen in WeChat's settings */
export const fontUnit = (): number => {
  const { fontSizeSetting: chosen = standardSize } = Taro.getAppBaseInfo() as { fontSizeSetting?: number };
  return Math.min(Math.max(chosen / standardSize, 0.9), 1.6);
};
