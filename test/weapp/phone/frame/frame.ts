/** The parts of the phone's screen, made once. */
export interface Frame {
  navigation: HTMLElement;
  /** where pages show, between the navigation bar and the tab bar */
  screen: HTMLElement;
  tabs: HTMLElement;
  /** what lies over everything: dialogs, toasts, sheets */
  overlay: HTMLElement;
}

const part = (id: string, tag = 'div'): HTMLElement => {
  const element = document.createElement(tag);
  element.id = id;
  return element;
};

/** The one frame of this phone. */
export const frame: Frame = {
  navigation: part('navigation-bar', 'header'),
  screen: part('screen', 'main'),
  tabs: part('tab-bar', 'nav'),
  overlay: part('overlay'),
};

/** Puts the frame on the page and keeps the lengths that styles are measured with. */
export function showFrame(): void {
  const phone = part('phone');
  phone.append(frame.navigation, frame.screen, frame.tabs, frame.overlay);
  document.body.append(phone);
  new ResizeObserver(() => measure()).observe(frame.screen);
  measure();
}

/** rpx and vh follow the screen's size, as in WeChat where a page does not reach under its bars. */
export function measure(): void {
  const root = document.documentElement.style;
  root.setProperty('--phone-rpx', `${document.documentElement.clientWidth / 750}px`);
  root.setProperty('--phone-vh', `${frame.screen.clientHeight / 100}px`);
}
