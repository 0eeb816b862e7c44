/** On a phone nothing has the keyboard. */
export const useFocus = (_id: string): void => undefined;
