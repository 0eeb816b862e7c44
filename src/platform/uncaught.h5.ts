/// <reference lib="dom" />
import type { Uncaught } from './uncaught';

/** A script of another origin hides what it threw; that a box did not settle in one frame harms nobody. */
const withoutMeaning = /^(Script error\.?|ResizeObserver loop.*)$/;

/** Tells of everything that the browser reports as not caught. */
export const watchUncaught = (tell: Uncaught): void => {
  window.addEventListener('error', ({ error, message }) => {
    if (!withoutMeaning.test(message)) tell('error', error ?? message);
  });
  window.addEventListener('unhandledrejection', ({ reason }) => tell('rejection', reason));
};
