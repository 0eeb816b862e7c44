import { frame } from './frame';

const element = (className: string, text = ''): HTMLElement => {
  const made = document.createElement('div');
  made.className = className;
  made.textContent = text;
  return made;
};

const action = (text: string, act: () => void, color = ''): HTMLElement => {
  const made = document.createElement('button');
  made.textContent = text;
  made.style.color = color;
  made.addEventListener('click', () => act());
  return made;
};

/** Lays something over the screen and answers what takes it away. */
function cover(inner: HTMLElement, role: string, label: string): () => void {
  const shade = element('shade');
  inner.setAttribute('role', role);
  if (label) inner.setAttribute('aria-label', label);
  shade.append(inner);
  frame.overlay.append(shade);
  return () => shade.remove();
}

export interface ModalOptions {
  title?: string;
  content?: string;
  showCancel?: boolean;
  cancelText?: string;
  cancelColor?: string;
  confirmText?: string;
  confirmColor?: string;
  editable?: boolean;
  placeholderText?: string;
}

/** wx.showModal: resolves when the user taps one of its buttons. */
export function modal(
  options: ModalOptions,
): Promise<{ confirm: boolean; cancel: boolean; content: string | null }> {
  return new Promise((resolve) => {
    const box = element('modal');
    const title = element('title', options.title ?? '');
    const content = element('content', options.editable ? '' : (options.content ?? ''));
    const field = document.createElement('input');
    field.placeholder = options.placeholderText ?? '';
    field.value = options.content ?? '';
    if (options.editable) content.append(field);
    const actions = element('actions');
    const close = cover(box, 'dialog', options.title ?? options.content ?? '');
    const answer = (confirm: boolean) => {
      close();
      resolve({ confirm, cancel: !confirm, content: options.editable && confirm ? field.value : null });
    };
    if (options.showCancel !== false) {
      actions.append(action(options.cancelText || '取消', () => answer(false), options.cancelColor));
    }
    actions.append(
      action(options.confirmText || '确定', () => answer(true), options.confirmColor ?? '#576B95'),
    );
    box.append(...(options.title ? [title] : []), content, actions);
  });
}

/** wx.showActionSheet: the index tapped, or undefined when the user gave up. */
export function actionSheet(items: string[], color = '', heading = ''): Promise<number | undefined> {
  return new Promise((resolve) => {
    const box = element('action-sheet');
    const close = cover(box, 'dialog', heading);
    const answer = (index: number | undefined) => {
      close();
      resolve(index);
    };
    if (heading) box.append(element('title', heading));
    box.append(...items.map((item, index) => action(item, () => answer(index), color)));
    box.append(action('取消', () => answer(undefined)));
  });
}

let passing: { close: () => void; timer: number } | undefined;

/** Takes away the toast or the loading sign. */
export function hidePassing(): void {
  if (passing) clearTimeout(passing.timer);
  passing?.close();
  passing = undefined;
}

/** wx.showToast and wx.showLoading: one at a time, gone by itself when `milliseconds` are given. */
export function showPassing(text: string, kind: string, mask: boolean, milliseconds?: number): void {
  hidePassing();
  const toast = element(`toast ${kind}`, text);
  toast.setAttribute('role', 'status');
  const holder = element(mask ? 'shade clear' : 'passing');
  holder.append(toast);
  frame.overlay.append(holder);
  passing = {
    close: () => holder.remove(),
    timer: milliseconds === undefined ? 0 : window.setTimeout(hidePassing, milliseconds),
  };
}

/** A picture or a paper laid over everything; a tap takes it away. */
export function showPaper(kind: string, label: string, inner: HTMLElement): void {
  const box = element(`paper ${kind}`);
  box.append(inner);
  const close = cover(box, 'dialog', label);
  box.addEventListener('click', close);
}
