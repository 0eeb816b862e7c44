/** Phones have no keyboard to walk a list with. */
export const useKeys = (_actions: Readonly<Record<string, () => void>>): void => undefined;
