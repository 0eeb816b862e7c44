import Taro from '@tarojs/taro';

/** A point of the map with the name that the map gives it. Degrees, GCJ-02. */
export interface ChosenPlace {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** WeChat has a map to choose from. */
export const canChoosePlace = true;

/** Lets the user choose a point on WeChat's map. @returns null when the user thinks better of it */
export const choosePlace = async (): Promise<ChosenPlace | null> => {
  const chosen = await Taro.chooseLocation({}).catch(() => null);
  if (chosen === null) return null;
  const { name, address, latitude, longitude } = chosen;
  const words = name || address;
  return words === '' ? null : { name: words.slice(0, 100), latitude, longitude };
};
