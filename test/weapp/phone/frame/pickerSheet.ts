import { frame } from './frame';

export interface Sheet {
  title: string;
  /** read anew after each move: a column may depend on the one before it */
  columns(): string[][];
  initial: number[];
  moved(column: number, value: number): void;
  chosen(indexes: number[]): void;
  cancelled(): void;
}

const button = (text: string, act: () => void): HTMLElement => {
  const made = document.createElement('button');
  made.textContent = text;
  made.addEventListener('click', () => act());
  return made;
};

let redrawOpen: (() => void) | undefined;

/** Draws the columns of an open sheet again, after the page has changed its ranges. */
export function redrawSheet(): void {
  redrawOpen?.();
}

/** Opens the picker's sheet: a listbox a column, 取消 and 确定 above them. */
export function openSheet(sheet: Sheet): void {
  const indexes = [...sheet.initial];
  const shade = document.createElement('div');
  shade.className = 'shade';
  const box = document.createElement('div');
  box.className = 'picker-sheet';
  box.setAttribute('role', 'dialog');
  const columns = document.createElement('div');
  columns.className = 'columns';
  const close = (then: () => void) => () => {
    shade.remove();
    redrawOpen = undefined;
    then();
  };
  const draw = () => {
    columns.replaceChildren(
      ...sheet.columns().map((words, column) => {
        const list = document.createElement('div');
        list.setAttribute('role', 'listbox');
        list.append(
          ...words.map((word, index) => {
            const option = document.createElement('div');
            option.setAttribute('role', 'option');
            option.setAttribute('aria-selected', String(indexes[column] === index));
            option.textContent = word;
            option.addEventListener('click', () => {
              indexes[column] = index;
              sheet.moved(column, index);
              draw();
            });
            return option;
          }),
        );
        return list;
      }),
    );
    columns
      .querySelectorAll('[aria-selected="true"]')
      .forEach((one) => one.scrollIntoView({ block: 'center' }));
  };
  redrawOpen = draw;
  const head = document.createElement('div');
  head.className = 'head';
  const title = document.createElement('span');
  title.textContent = sheet.title;
  head.append(
    button(
      '取消',
      close(() => sheet.cancelled()),
    ),
    title,
    button(
      '确定',
      close(() => sheet.chosen(indexes)),
    ),
  );
  box.append(head, columns);
  shade.append(box);
  frame.overlay.append(shade);
  draw();
}
