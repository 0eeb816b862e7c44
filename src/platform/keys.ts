/** Phones have no keyboard to walk a list with. */
export const useKeys = (_actions: Readonly<Record<string, () => void>>, _within?: string): void => undefined;
