/// <reference lib="dom" />

/** Tells now and at every change whether the browser has a network. */
export const watchNetwork = (tell: (online: boolean) => void): void => {
  window.addEventListener('online', () => tell(true));
  window.addEventListener('offline', () => tell(false));
  tell(navigator.onLine);
};
