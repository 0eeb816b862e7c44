/// <reference lib="dom" />

const systems: readonly (readonly [RegExp, string])[] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, '安卓手机'],
  [/Windows/, 'Windows 电脑'],
  [/Mac OS X/, 'Mac 电脑'],
];

/** @returns how this device names itself to the leader's other devices, for example `Windows 电脑的浏览器` */
export const deviceName = (): string => {
  const system = systems.find(([pattern]) => pattern.test(navigator.userAgent));
  return `${system === undefined ? '电脑' : system[1]}的浏览器`;
};

/** The browser scales rem by itself: nothing to set. */
export const fontUnit = (): number | null => null;
