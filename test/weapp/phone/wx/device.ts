import { frame } from '../frame/frame';
import type { DeviceSettings } from '../settings';
import { asyncInterfaces, listenerPair, type WxInterface } from './interface';

const themeListeners = new Set<(value: { theme: string }) => void>();
let current: DeviceSettings;

/** The device as it is now. */
export const device = (): DeviceSettings => current;

/** Starts the device, or changes its theme or font. */
export function setDevice(settings: DeviceSettings): void {
  current = settings;
  const root = document.documentElement.style;
  root.setProperty('--phone-safe-top', `${settings.statusBarHeight}px`);
  root.setProperty('--phone-safe-bottom', `${settings.safeBottom}px`);
  root.setProperty('--phone-safe-left', '0px');
  root.setProperty('--phone-safe-right', '0px');
  root.setProperty('--phone-system-font-size', String(settings.fontSize));
}

/** The user switches between light and dark. */
export function setTheme(theme: 'light' | 'dark'): void {
  if (current.theme === theme) return;
  current = { ...current, theme };
  themeListeners.forEach((listener) => listener({ theme }));
}

const safeArea = () => {
  const { width, height, statusBarHeight, safeBottom } = current;
  const bottom = height - safeBottom;
  return { left: 0, right: width, top: statusBarHeight, bottom, width, height: bottom - statusBarHeight };
};

const windowInfo = () => ({
  pixelRatio: current.pixelRatio,
  screenWidth: current.width,
  screenHeight: current.height,
  windowWidth: current.width,
  windowHeight: frame.screen.clientHeight,
  statusBarHeight: current.statusBarHeight,
  screenTop: frame.screen.offsetTop,
  safeArea: safeArea(),
});

const appBaseInfo = () => ({
  SDKVersion: current.SDKVersion,
  enableDebug: false,
  host: { appId: '', env: 'WeChat', version: 0 },
  language: 'zh_CN',
  version: current.version,
  theme: current.theme,
  fontSizeSetting: current.fontSize,
  fontSizeScaleFactor: current.fontSize / current.normalFont,
});

const deviceInfo = () => ({
  abi: 'arm64-v8a',
  deviceAbi: 'arm64-v8a',
  benchmarkLevel: 30,
  brand: current.platform === 'ios' ? 'iPhone' : 'HUAWEI',
  model: current.platform === 'ios' ? 'iPhone 13' : 'ANA-AN00',
  system: current.platform === 'ios' ? 'iOS 16.0' : 'Android 12',
  platform: current.platform,
  cpuType: '',
  memorySize: '6144',
});

const systemSetting = () => ({
  bluetoothEnabled: true,
  locationEnabled: true,
  wifiEnabled: true,
  deviceOrientation: 'portrait',
});

const systemInfo = () => ({ ...deviceInfo(), ...windowInfo(), ...appBaseInfo(), ...systemSetting() });

const menuButton = () => {
  const { width, statusBarHeight } = current;
  const [buttonWidth, height, margin] = [87, 32, 7];
  const top = statusBarHeight + 6;
  const right = width - margin;
  return { width: buttonWidth, height, top, right, bottom: top + height, left: right - buttonWidth };
};

/** What a page can learn about the phone, and how it hears of a change of theme. */
export function deviceInterfaces(): WxInterface {
  return {
    ...asyncInterfaces({
      getSystemInfo: systemInfo,
      getSystemInfoAsync: systemInfo,
      vibrateShort: () => {},
      vibrateLong: () => {},
      setKeepScreenOn: () => {},
      hideKeyboard: () => (document.activeElement as HTMLElement | null)?.blur(),
      getScreenBrightness: () => ({ value: 0.5 }),
      setVisualEffectOnCapture: () => {},
    }),
    getSystemInfoSync: systemInfo,
    getWindowInfo: windowInfo,
    getAppBaseInfo: appBaseInfo,
    getDeviceInfo: deviceInfo,
    getSystemSetting: systemSetting,
    getAppAuthorizeSetting: () => ({
      albumAuthorized: 'authorized',
      cameraAuthorized: 'authorized',
      notificationAuthorized: 'authorized',
    }),
    getMenuButtonBoundingClientRect: menuButton,
    ...listenerPair('ThemeChange', themeListeners),
    ...listenerPair('WindowResize'),
    ...listenerPair('KeyboardHeightChange'),
    ...listenerPair('MemoryWarning'),
    ...listenerPair('UserCaptureScreen'),
  };
}
