/** Phones have no keyboard beside ours. */
export const usePinKeys = (_add: (digit: string) => void, _takeBack: () => void): void => undefined;
