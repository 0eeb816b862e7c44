import { setNavigationBar } from '../frame/navigationBar';
import { textOf } from '../values';
import { BuiltIn } from './builtIn';

const systemSize = (value: unknown): string =>
  value === 'system' ? 'calc(var(--phone-system-font-size) * 1px)' : textOf(value);

/** page-meta: root and page font size, background and style of the page that holds it. */
export class PageMeta extends BuiltIn {
  protected override changed(name: string, value: unknown): void {
    requestAnimationFrame(() => this.apply(name, value));
  }

  private apply(name: string, value: unknown): void {
    const page = this.closest<HTMLElement>('wx-page');
    if (name === 'rootFontSize') document.documentElement.style.fontSize = systemSize(value);
    if (name === 'pageFontSize' && page) page.style.fontSize = systemSize(value);
    if (name === 'pageStyle' && page) page.setAttribute('style', textOf(value));
    if (name === 'backgroundColor' && page) page.style.backgroundColor = textOf(value);
  }
}

/** navigation-bar inside page-meta. */
export class NavigationBar extends BuiltIn {
  protected override changed(name: string, value: unknown): void {
    if (value === undefined) return;
    if (name === 'title') setNavigationBar({ title: textOf(value) });
    if (name === 'backgroundColor') setNavigationBar({ background: textOf(value) });
    if (name === 'frontColor') setNavigationBar({ front: textOf(value) });
  }
}
