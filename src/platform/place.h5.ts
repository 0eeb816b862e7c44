import type { ChosenPlace } from './place';

/** A browser has no map of its own: the place is typed. */
export const canChoosePlace = false;
export const choosePlace = (): Promise<ChosenPlace | null> => Promise.resolve(null);
