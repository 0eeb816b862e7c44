import { reportFailure } from '../failures';
import { navigationBar, onNavigationButtons, setNavigationBar } from '../frame/navigationBar';
import { openTypes } from '../openTypes';
import type { PageStack } from '../pageStack';
import { eventChannelPair, type Listeners } from './eventChannel';
import { asyncInterfaces, errorOf, required, type WxInterface } from './interface';

/** Routes, the navigation bar and scrolling of the page. */
export function navigation(stack: PageStack): WxInterface {
  const act = (name: string, move: () => void): void => {
    try {
      move();
    } catch (error) {
      reportFailure(String(errorOf(name, error).errMsg));
    }
  };
  onNavigationButtons(
    () => act('navigateBack', () => stack.navigateBack(1)),
    () => act('reLaunch', () => stack.home()),
  );
  openTypes.setNavigate((kind, url, delta) =>
    act('navigator', () => {
      if (kind === 'navigate') stack.navigateTo(url);
      else if (kind === 'redirect') stack.redirectTo(url);
      else if (kind === 'switchTab') stack.switchTab(url);
      else if (kind === 'reLaunch') stack.reLaunch(url);
      else if (kind === 'navigateBack') stack.navigateBack(delta);
      else reportFailure(`<navigator open-type="${kind}">: the runner does not know it`);
    }),
  );
  return asyncInterfaces({
    navigateTo: (options) => {
      const [near, far] = eventChannelPair(options.events as Listeners | undefined);
      stack.navigateTo(required(options, 'url', 'string'), far);
      return { eventChannel: near };
    },
    redirectTo: (options) => stack.redirectTo(required(options, 'url', 'string')),
    switchTab: (options) => stack.switchTab(required(options, 'url', 'string')),
    reLaunch: (options) => stack.reLaunch(required(options, 'url', 'string')),
    navigateBack: (options) => stack.navigateBack(Number(options.delta ?? 1)),
    setNavigationBarTitle: (options) =>
      void setNavigationBar({ title: required(options, 'title', 'string') }),
    setNavigationBarColor: (options) =>
      void setNavigationBar({
        front: required(options, 'frontColor', 'string'),
        background: required(options, 'backgroundColor', 'string'),
      }),
    showNavigationBarLoading: () => void setNavigationBar({ loading: true }),
    hideNavigationBarLoading: () => void setNavigationBar({ loading: false }),
    hideHomeButton: () => void navigationBar(),
    pageScrollTo: (options) =>
      stack.top?.scrollTo(
        Number(options.scrollTop ?? 0),
        options.selector as string,
        Number(options.offsetTop ?? 0),
      ),
    startPullDownRefresh: () => void stack.top?.call('onPullDownRefresh'),
    stopPullDownRefresh: () => {},
    setBackgroundColor: () => {},
    setBackgroundTextStyle: () => {},
  });
}
