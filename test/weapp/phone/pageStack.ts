import type { CompiledPackage } from '../compile';
import { routesOf } from '../compile/routes';
import { app } from './app';
import { isTab } from './frame/tabBar';
import type { PageCaller, PageFactory } from './pageFactory';
import { PageView } from './pageView';
import { parseAddress } from './route';
import { WxError } from './wx/wxError';

/** WeChat's limit on open pages. */
export const stackLimit = 10;

/** Opens, covers and closes pages by WeChat's rules. Its methods throw WxError with WeChat's words. */
export class PageStack {
  private pages: PageView[] = [];
  private readonly tabs = new Map<string, PageView>();
  private readonly routes: ReadonlySet<string>;
  private readonly entry: string;

  constructor(
    private readonly pack: CompiledPackage,
    private readonly factory: PageFactory,
  ) {
    this.routes = new Set(routesOf(pack.app));
    this.entry = pack.app.pages[0] ?? '';
  }

  get top(): PageView | undefined {
    return this.pages.at(-1);
  }

  callers(): PageCaller[] {
    return this.pages.map((page) => page.instance.caller);
  }

  private resolve(url: string) {
    const address = parseAddress(url, this.top?.route);
    if (!this.routes.has(address.route)) throw new WxError(`page "${address.route}" is not found`);
    return address;
  }

  /** Puts a page on top: a tab's page again as it was, any other new. */
  private enter(route: string, query: Record<string, string>, opener?: unknown): void {
    const tab = this.tabs.get(route);
    const canGoHome = this.pages.length === 0 && route !== this.entry && !isTab(route);
    const page = tab ?? new PageView(this.pack, this.factory, route, query, this.pages.length > 0, canGoHome);
    page.instance.caller.getOpenerEventChannel ??= () => opener;
    this.pages.push(page);
    if (isTab(route)) this.tabs.set(route, page);
    if (!tab) page.load();
    page.show();
    if (!tab) requestAnimationFrame(() => page.ready());
  }

  /** The first page of a launch; one that is not in the package goes to the app's onPageNotFound. */
  launch(route: string, query: Record<string, string>): void {
    if (this.routes.has(route)) return this.enter(route, query);
    app.call('onPageNotFound', { path: route, query, isEntryPage: true });
    if (this.pages.length === 0) this.enter(this.entry, {});
  }

  navigateTo(url: string, opener?: unknown): void {
    const { route, query } = this.resolve(url);
    if (isTab(route)) throw new WxError('can not navigateTo a tabbar page');
    if (this.pages.length >= stackLimit) throw new WxError('webview count limit exceed');
    this.top?.hide();
    this.enter(route, query, opener);
  }

  redirectTo(url: string): void {
    const { route, query } = this.resolve(url);
    if (isTab(route)) throw new WxError('can not redirectTo a tabbar page');
    this.drop(this.pages.pop());
    this.enter(route, query);
  }

  navigateBack(delta: number): void {
    if (this.pages.length <= 1) throw new WxError('cannot navigate back at first page.');
    const many = Math.min(Math.max(1, delta), this.pages.length - 1);
    for (let gone = 0; gone < many; gone += 1) this.pages.pop()?.unload();
    this.top?.show();
  }

  switchTab(url: string): void {
    const { route } = this.resolve(url);
    if (!isTab(route)) throw new WxError('can not switch to no-tabBar page');
    if (this.top?.route === route) return;
    while (this.pages.length > 0) this.drop(this.pages.pop());
    this.enter(route, {});
  }

  reLaunch(url: string): void {
    const { route, query } = this.resolve(url);
    while (this.pages.length > 0) this.pages.pop()?.unload();
    this.tabs.forEach((page) => page.unload());
    this.tabs.clear();
    this.enter(route, query);
  }

  /** The home button of the navigation bar. */
  home(): void {
    this.reLaunch(`/${this.entry}`);
  }

  /** A tab's page is only covered; any other is closed. */
  private drop(page: PageView | undefined): void {
    if (!page) return;
    if (this.tabs.get(page.route) === page) page.hide();
    else page.unload();
  }
}
