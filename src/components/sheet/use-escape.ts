/** Phones have no Escape key. */
export const useEscape = (_close: () => void): void => undefined;
