import type { ComponentEnv } from 'glass-easel-miniprogram-adapter';
import { reportFailure } from './failures';

type Definers = Pick<ComponentEnv, 'Page' | 'Component' | 'Behavior'>;
type Define = (definition?: unknown) => unknown;

let current: Definers | undefined;

/** Runs the script of a page or component: what it defines belongs to its path, wherever the code stands. */
export function defining<Result>(definers: Definers, act: () => Result): Result {
  const before = current;
  current = definers;
  try {
    return act();
  } finally {
    current = before;
  }
}

const globalOf =
  (name: keyof Definers): Define =>
  (definition) => {
    if (current) return (current[name] as Define)(definition);
    reportFailure(`${name}() called outside the script of a page or component`);
    return undefined;
  };

/** The globals Page, Component and Behavior. */
export const definers = {
  Page: globalOf('Page'),
  Component: globalOf('Component'),
  Behavior: globalOf('Behavior'),
};
