import type * as glassEasel from 'glass-easel';
import { BuiltIn } from '../components/builtIn';
import { Canvas } from '../components/media';
import type { PageCaller } from '../pageFactory';
import type { PageStack } from '../pageStack';
import type { WxInterface } from './interface';

interface Fields {
  id?: boolean;
  dataset?: boolean;
  mark?: boolean;
  rect?: boolean;
  size?: boolean;
  scrollOffset?: boolean;
  properties?: string[];
  computedStyle?: string[];
  node?: boolean;
  context?: boolean;
}

type Result = Record<string, unknown> | null;
type Callback = (result: never) => void;

/** The glass-easel component behind a page or component. */
export function componentOf(caller: PageCaller | undefined): glassEasel.GeneralComponent | undefined {
  return caller?._$ as glassEasel.GeneralComponent | undefined;
}

function rectOf(element: Element, screen: DOMRect): Record<string, number> {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return { left, right, top: top - screen.top, bottom: bottom - screen.top };
}

function read(found: glassEasel.Element, fields: Fields, screen: DOMRect): Record<string, unknown> {
  const element = found.getBackendElement() as unknown as HTMLElement;
  const { width, height } = element.getBoundingClientRect();
  const { scrollLeft, scrollTop, scrollWidth, scrollHeight } = element;
  const style = getComputedStyle(element);
  const props = element instanceof BuiltIn ? element.props : {};
  const canvas = element instanceof Canvas ? element.node : null;
  return {
    ...(fields.id && { id: found.id }),
    ...(fields.dataset && { dataset: found.dataset ?? {} }),
    ...(fields.mark && { mark: found.collectMarks() }),
    ...(fields.rect && rectOf(element, screen)),
    ...(fields.size && { width, height }),
    ...(fields.scrollOffset && { scrollLeft, scrollTop, scrollWidth, scrollHeight }),
    ...Object.fromEntries((fields.properties ?? []).map((name) => [name, props[name]])),
    ...Object.fromEntries(
      (fields.computedStyle ?? []).map((name) => [name, style.getPropertyValue(kebab(name))]),
    ),
    ...(fields.node && { node: canvas ? canvasNode(canvas) : null }),
    ...(fields.context && { context: {} }),
  };
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

interface CanvasNode extends HTMLCanvasElement {
  createImage?: () => HTMLImageElement;
  requestAnimationFrame?: (act: FrameRequestCallback) => number;
  cancelAnimationFrame?: (id: number) => void;
}

function canvasNode(canvas: CanvasNode): CanvasNode {
  canvas.createImage ??= () => new Image();
  canvas.requestAnimationFrame ??= (act) => window.requestAnimationFrame(act);
  canvas.cancelAnimationFrame ??= (id) => window.cancelAnimationFrame(id);
  return canvas;
}

/** wx.createSelectorQuery: measures and finds nodes of a page or component. */
class SelectorQuery {
  private readonly jobs: { run: () => unknown; callback?: Callback }[] = [];
  private scope: PageCaller | undefined;

  constructor(private readonly stack: PageStack) {
    this.scope = stack.top?.instance.caller;
  }

  in(scope: PageCaller): this {
    this.scope = scope;
    return this;
  }

  private find(selector: string, all: boolean): glassEasel.Element[] {
    const shadow = componentOf(this.scope)?.getShadowRoot();
    if (!shadow) return [];
    if (all) return shadow.querySelectorAll(selector);
    const one = shadow.querySelector(selector);
    return one ? [one] : [];
  }

  private nodes(measure: (fields: Fields) => unknown) {
    const add = (fields: Fields, callback?: Callback): SelectorQuery => {
      this.jobs.push({ run: () => measure(fields), callback });
      return this;
    };
    return {
      fields: (fields: Fields, callback?: Callback) => add(fields, callback),
      boundingClientRect: (callback?: Callback) =>
        add({ id: true, dataset: true, rect: true, size: true }, callback),
      scrollOffset: (callback?: Callback) => add({ id: true, dataset: true, scrollOffset: true }, callback),
      node: (callback?: Callback) => add({ node: true }, callback),
      context: (callback?: Callback) => add({ context: true }, callback),
    };
  }

  select(selector: string) {
    return this.nodes((fields): Result => {
      const [found] = this.find(selector, false);
      return found ? read(found, fields, this.screen()) : null;
    });
  }

  selectAll(selector: string) {
    return this.nodes((fields) =>
      this.find(selector, true).map((found) => read(found, fields, this.screen())),
    );
  }

  selectViewport() {
    return this.nodes((fields): Result => {
      const screen = this.screen();
      const { width, height } = screen;
      return {
        ...(fields.id && { id: '' }),
        ...(fields.dataset && { dataset: {} }),
        ...(fields.rect && { left: 0, top: 0, right: width, bottom: height }),
        ...(fields.size && { width, height }),
        ...(fields.scrollOffset && this.stack.top?.scrollPosition()),
      };
    });
  }

  private screen(): DOMRect {
    return this.stack.top?.root.getBoundingClientRect() ?? new DOMRect();
  }

  exec(callback?: (results: unknown[]) => void): this {
    requestAnimationFrame(() => {
      const results = this.jobs.map(({ run, callback: one }) => {
        const result = run();
        one?.(result as never);
        return result;
      });
      callback?.(results);
    });
    return this;
  }
}

/** Measuring nodes. */
export function selectorQuery(stack: PageStack): WxInterface {
  return { createSelectorQuery: () => new SelectorQuery(stack) };
}
