const found: string[] = [];

const text = (value: unknown): string => {
  if (value instanceof Error) return value.stack ?? value.message;
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
};

/** Writes down something that would not work, or not be allowed, on a phone. */
export function reportFailure(...parts: unknown[]): void {
  found.push(parts.map(text).join(' '));
}

/** All failures so far, oldest first. */
export function failures(): string[] {
  return [...found];
}

type Listener = (error: unknown) => void;

const told: { error: Listener; rejection: Listener } = { error: () => {}, rejection: () => {} };

/** Something the app's code threw and did not catch: a failure, and the app hears of it as on a phone. */
export function uncaught(where: string, error: unknown): void {
  reportFailure(`${where}:`, error);
  told.error(error);
}

/**
 * Counts uncaught errors, unhandled rejections and console.error as failures: Taro swallows errors thrown while
 * rendering into the log, so that a page can be blank with nothing else to show for it.
 */
export function watchErrors(onError: Listener, onRejection: Listener): void {
  told.error = onError;
  told.rejection = onRejection;
  window.addEventListener('error', (event) => uncaught('uncaught', event.error ?? event.message));
  window.addEventListener('unhandledrejection', (event) => {
    reportFailure('unhandled rejection:', event.reason);
    told.rejection(event.reason);
  });
  const log = console.error.bind(console);
  console.error = (...parts: unknown[]) => {
    reportFailure('console.error:', ...parts);
    log(...parts);
  };
}
