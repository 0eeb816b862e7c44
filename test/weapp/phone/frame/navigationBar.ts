import { themed } from '../theme';
import { frame } from './frame';

/** What the navigation bar of a page shows. */
export interface NavigationBarState {
  title: string;
  background: string;
  front: string;
  back: boolean;
  loading: boolean;
  custom: boolean;
}

const blank: NavigationBarState = {
  title: '',
  background: '#000000',
  front: '#ffffff',
  back: false,
  loading: false,
  custom: false,
};

const frontColors: Record<string, string> = { black: '#000000', white: '#ffffff' };

let state = blank;
let goBack: () => void = () => {};
let goHome: () => void = () => {};
let home = false;

/** Says what the back and home buttons of the bar do. */
export function onNavigationButtons(back: () => void, toHome: () => void): void {
  goBack = back;
  goHome = toHome;
}

const button = (label: string, mark: string, act: () => void): HTMLElement => {
  const element = document.createElement('button');
  element.setAttribute('aria-label', label);
  element.textContent = mark;
  element.addEventListener('click', () => act());
  return element;
};

/** Draws the bar again, after a change of state or of theme. */
export function drawNavigationBar(): void {
  frame.navigation.hidden = state.custom;
  frame.navigation.style.background = themed(state.background);
  frame.navigation.style.color = frontColors[themed(state.front)] ?? themed(state.front);
  const title = document.createElement('h1');
  title.textContent = state.title;
  const left = state.back
    ? [button('返回', '‹', () => goBack())]
    : home
      ? [button('返回首页', '⌂', () => goHome())]
      : [];
  frame.navigation.replaceChildren(...left, title);
  frame.navigation.toggleAttribute('loading', state.loading);
}

/** Changes what is given and leaves the rest. */
export function setNavigationBar(change: Partial<NavigationBarState>): NavigationBarState {
  state = { ...state, ...change };
  drawNavigationBar();
  return state;
}

/** Shows the bar of another page. */
export function showNavigationBar(next: NavigationBarState, withHome: boolean): void {
  home = withHome;
  state = next;
  drawNavigationBar();
}

/** A page's bar from its configuration, over the app's. */
export function navigationBarOf(
  config: Record<string, unknown>,
  window: Record<string, unknown>,
  back: boolean,
): NavigationBarState {
  const of = (key: string): unknown => config[key] ?? window[key];
  return {
    title: String((of('navigationBarTitleText') as string | undefined) ?? ''),
    background: String((of('navigationBarBackgroundColor') as string | undefined) ?? blank.background),
    front: String((of('navigationBarTextStyle') as string | undefined) ?? 'white'),
    back,
    loading: false,
    custom: of('navigationStyle') === 'custom',
  };
}

/** What is shown now. */
export function navigationBar(): NavigationBarState {
  return state;
}
