import type { CompiledPackage } from '../compile';
import { callHandler } from './app';
import { frame, measure } from './frame/frame';
import {
  type NavigationBarState,
  navigationBarOf,
  setNavigationBar,
  showNavigationBar,
} from './frame/navigationBar';
import { showTabBarFor } from './frame/tabBar';
import type { PageFactory, PageInstance } from './pageFactory';
import { rememberScroll, restoreScroll, type ScrollMemory } from './scrollMemory';

const reachBottomDistance = 50;
let nextId = 0;

/** One page on the stack: its instance, its place in the document and its life. */
export class PageView {
  readonly id = ++nextId;
  readonly instance: PageInstance;
  private readonly element = document.createElement('div');
  private readonly scroller = document.createElement('div');
  private bar: NavigationBarState;
  private memory: ScrollMemory = [];
  private visible = false;
  private atBottom = false;

  constructor(
    pack: CompiledPackage,
    factory: PageFactory,
    readonly route: string,
    readonly query: Record<string, string>,
    back: boolean,
    private readonly canGoHome: boolean,
  ) {
    const config = pack.configs[route] ?? {};
    this.bar = navigationBarOf(config, pack.app.window ?? {}, back);
    this.element.className = 'page';
    this.element.dataset.route = route;
    const style = document.createElement('style');
    style.textContent = pack.styles[route] ?? '';
    const place = document.createElement('div');
    this.scroller.className = 'scroller';
    if (config.disableScroll) this.scroller.style.overflowY = 'hidden';
    this.scroller.append(place);
    this.element.append(style, this.scroller);
    frame.screen.append(this.element);
    this.instance = factory(route, query, this.scroller, place);
    this.element.remove();
    const distance = Number(
      config.onReachBottomDistance ?? pack.app.window?.onReachBottomDistance ?? reachBottomDistance,
    );
    this.scroller.addEventListener('scroll', () => this.scrolled(distance));
  }

  private scrolled(distance: number): void {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    callHandler(this.instance.caller, 'onPageScroll', { scrollTop });
    const atBottom = scrollHeight - clientHeight - scrollTop <= distance;
    if (atBottom && !this.atBottom) callHandler(this.instance.caller, 'onReachBottom');
    this.atBottom = atBottom;
  }

  load(): void {
    callHandler(this.instance.caller, 'onLoad', this.query);
  }

  /** Brings the page to the front. */
  show(): void {
    if (this.visible) return;
    this.visible = true;
    frame.screen.append(this.element);
    showNavigationBar(this.bar, this.canGoHome);
    showTabBarFor(this.route);
    measure();
    restoreScroll(this.memory);
    this.shown();
  }

  /** The page is seen again without having been covered: the app came back. */
  shown(): void {
    callHandler(this.instance.caller, 'onShow');
    this.instance.lifetime('show');
  }

  hidden(): void {
    callHandler(this.instance.caller, 'onHide');
    this.instance.lifetime('hide');
  }

  ready(): void {
    callHandler(this.instance.caller, 'onReady');
  }

  /** Takes the page off the screen and keeps it alive. */
  hide(): void {
    if (!this.visible) return;
    this.hidden();
    this.leave();
  }

  private leave(): void {
    this.visible = false;
    this.bar = setNavigationBar({});
    this.memory = rememberScroll(this.element);
    this.element.remove();
  }

  unload(): void {
    callHandler(this.instance.caller, 'onUnload');
    if (this.visible) this.leave();
    this.instance.release();
  }

  call(name: string, argument?: unknown): unknown {
    return callHandler(this.instance.caller, name, argument);
  }

  handles(name: string): boolean {
    return typeof this.instance.caller[name] === 'function';
  }

  /** Scrolls the page; `selector` wins over `top`. */
  scrollTo(top: number, selector = '', offset = 0): void {
    const target = selector ? this.element.querySelector(selector) : null;
    const from = this.scroller.getBoundingClientRect().top;
    const to = target ? target.getBoundingClientRect().top - from + this.scroller.scrollTop + offset : top;
    this.scroller.scrollTop = to;
  }

  scrollPosition(): { scrollLeft: number; scrollTop: number; scrollWidth: number; scrollHeight: number } {
    const { scrollLeft, scrollTop, scrollWidth, scrollHeight } = this.scroller;
    return { scrollLeft, scrollTop, scrollWidth, scrollHeight };
  }

  get root(): HTMLElement {
    return this.scroller;
  }
}
