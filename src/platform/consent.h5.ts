/** In the browser the sign-in page says what is kept; there is no dialog. */
export const asksConsent = false;
export const lacksConsent = (): Promise<boolean | null> => Promise.resolve(false);
export const openConsent = (): Promise<boolean> => Promise.resolve(true);
export const openGuide = (): void => undefined;
