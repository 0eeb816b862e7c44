/** Phones move no keyboard focus. */
export const focusOn = (_id: string): void => undefined;
