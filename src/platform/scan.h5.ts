/** A browser asks no camera: the code is typed. */
export const canScan = false;
export const scan = (): Promise<string | null> => Promise.resolve(null);
