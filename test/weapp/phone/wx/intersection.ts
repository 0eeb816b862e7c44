import type { PageCaller } from '../pageFactory';
import type { PageStack } from '../pageStack';
import type { WxInterface } from './interface';
import { componentOf } from './selectorQuery';

interface Margins {
  left?: number;
  top?: number;
  right?: number;
  bottom?: number;
}

interface ObserverOptions {
  thresholds?: number[];
  initialRatio?: number;
  observeAll?: boolean;
}

const plain = ({ left, right, top, bottom, width, height }: DOMRectReadOnly) => ({
  left,
  right,
  top,
  bottom,
  width,
  height,
});

class PhoneIntersectionObserver {
  private root: Element | null = null;
  private margins: Margins = {};
  private observer: IntersectionObserver | undefined;

  constructor(
    private readonly scope: PageCaller | undefined,
    private readonly viewport: Element | null,
    private readonly options: ObserverOptions,
  ) {
    this.root = viewport;
  }

  private find(selector: string, all: boolean): Element[] {
    const shadow = componentOf(this.scope)?.getShadowRoot();
    const found = all ? (shadow?.querySelectorAll(selector) ?? []) : [shadow?.querySelector(selector)];
    return found.flatMap((one) => (one ? [one.getBackendElement() as unknown as Element] : []));
  }

  relativeTo(selector: string, margins: Margins = {}): this {
    this.root = this.find(selector, false)[0] ?? null;
    this.margins = margins;
    return this;
  }

  relativeToViewport(margins: Margins = {}): this {
    this.root = this.viewport;
    this.margins = margins;
    return this;
  }

  observe(selector: string, listener: (value: unknown) => void): void {
    const { top = 0, right = 0, bottom = 0, left = 0 } = this.margins;
    const initial = this.options.initialRatio ?? 0;
    const first = new WeakSet<Element>();
    this.observer = new IntersectionObserver(
      (entries) =>
        entries.forEach((entry) => {
          const known = first.has(entry.target);
          first.add(entry.target);
          if (!known && entry.intersectionRatio === initial) return;
          listener({
            id: entry.target.id,
            dataset: {},
            intersectionRatio: entry.intersectionRatio,
            intersectionRect: plain(entry.intersectionRect),
            boundingClientRect: plain(entry.boundingClientRect),
            relativeRect: plain(entry.rootBounds ?? new DOMRect()),
            time: entry.time,
          });
        }),
      {
        root: this.root,
        rootMargin: `${top}px ${right}px ${bottom}px ${left}px`,
        threshold: this.options.thresholds ?? [0],
      },
    );
    for (const element of this.find(selector, this.options.observeAll ?? false))
      this.observer.observe(element);
  }

  disconnect(): void {
    this.observer?.disconnect();
  }
}

/** wx.createIntersectionObserver. */
export function intersection(stack: PageStack): WxInterface {
  return {
    createIntersectionObserver: (scope: PageCaller | undefined, options: ObserverOptions = {}) =>
      new PhoneIntersectionObserver(
        scope?._$ ? scope : stack.top?.instance.caller,
        stack.top?.root ?? null,
        scope && !scope._$ ? scope : options,
      ),
  };
}
