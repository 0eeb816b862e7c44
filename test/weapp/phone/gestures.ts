import { fire } from './events';

const longPressAfter = 350;

interface Point {
  identifier: number;
  clientX: number;
  clientY: number;
  pageX: number;
  pageY: number;
}

const pointOf = (source: { clientX: number; clientY: number }, identifier = 0): Point => ({
  identifier,
  clientX: source.clientX,
  clientY: source.clientY,
  pageX: source.clientX,
  pageY: source.clientY,
});

let tapping = false;

/** Whether code runs straight from a tap; asynchronous work started by the tap no longer counts. */
export function inTap(): boolean {
  return tapping;
}

function touch(target: Node, type: string, now: Point[], changed: Point[]): void {
  fire(target, type, {}, { bubbles: true, extraFields: { touches: now, changedTouches: changed } });
}

const disabledButton = (target: Node): boolean =>
  target instanceof Element && target.closest('wx-button[aria-disabled="true"]') !== null;

function tap(event: MouseEvent): void {
  const target = event.target as Node;
  if (disabledButton(target)) return;
  const point = pointOf(event);
  tapping = true;
  setTimeout(() => {
    tapping = false;
  });
  fire(
    target,
    'tap',
    { x: event.clientX, y: event.clientY },
    { bubbles: true, extraFields: { touches: [point], changedTouches: [point] } },
  );
}

function watchLongPress(area: HTMLElement): void {
  let timer = 0;
  area.addEventListener('pointerdown', (event) => {
    timer = window.setTimeout(() => {
      const point = pointOf(event);
      const options = { bubbles: true, extraFields: { touches: [point], changedTouches: [point] } };
      const detail = { x: event.clientX, y: event.clientY };
      fire(event.target as Node, 'longpress', detail, options);
      fire(event.target as Node, 'longtap', detail, options);
    }, longPressAfter);
  });
  for (const end of ['pointerup', 'pointercancel', 'pointermove']) {
    area.addEventListener(end, () => clearTimeout(timer));
  }
}

function watchTouches(area: HTMLElement): void {
  for (const type of ['touchstart', 'touchmove', 'touchend', 'touchcancel']) {
    area.addEventListener(
      type,
      (event) => {
        const { touches, changedTouches } = event as TouchEvent;
        const list = (all: TouchList) => Array.from(all, (one) => pointOf(one, one.identifier));
        touch(event.target as Node, type, list(touches), list(changedTouches));
      },
      { passive: true },
    );
  }
}

/** A mouse touches too, as in WeChat's developer tools. */
function watchMouse(area: HTMLElement): void {
  let down = false;
  const names = { pointerdown: 'touchstart', pointermove: 'touchmove', pointerup: 'touchend' } as const;
  for (const [type, name] of Object.entries(names)) {
    area.addEventListener(type, (event) => {
      const pointer = event as PointerEvent;
      if (pointer.pointerType !== 'mouse') return;
      if (type === 'pointerdown') down = true;
      else if (!down) return;
      if (type === 'pointerup') down = false;
      const point = pointOf(pointer);
      touch(pointer.target as Node, name, type === 'pointerup' ? [] : [point], [point]);
    });
  }
}

/** The pressed look of `hover-class`. */
function watchHover(area: HTMLElement): void {
  let pressed: Element | null = null;
  area.addEventListener('pointerdown', (event) => {
    pressed = (event.target as Element).closest('[hover-class]');
    pressed?.classList.add(...classesOf(pressed));
  });
  for (const end of ['pointerup', 'pointercancel']) {
    area.addEventListener(end, () => {
      pressed?.classList.remove(...classesOf(pressed));
      pressed = null;
    });
  }
}

const classesOf = (element: Element): string[] =>
  (element.getAttribute('hover-class') ?? '').split(/\s+/).filter((name) => name !== '');

/** Turns what a finger or a mouse does on the screen into WeChat's touch, tap and longpress events. */
export function watchGestures(area: HTMLElement): void {
  area.addEventListener('click', tap, { capture: true });
  watchLongPress(area);
  watchTouches(area);
  watchMouse(area);
  watchHover(area);
}
