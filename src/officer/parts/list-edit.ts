/** @returns the list with one entry replaced */
export const replaced = <Entry>(list: readonly Entry[], index: number, entry: Entry): readonly Entry[] =>
  list.map((one, place) => (place === index ? entry : one));

/** @returns the list without one entry */
export const without = <Entry>(list: readonly Entry[], index: number): readonly Entry[] =>
  list.filter((_, place) => place !== index);

/** @returns the list with one entry moved up (-1) or down (1); as it is where there is no room */
export const moved = <Entry>(list: readonly Entry[], index: number, by: -1 | 1): readonly Entry[] => {
  const [one, other] = [list[index], list[index + by]];
  if (one === undefined || other === undefined) return list;
  return list.map((entry, place) => (place === index ? other : place === index + by ? one : entry));
};

/** @returns a key that no entry has yet: `item1`, `item2` … */
export const freshKey = (stem: string, taken: readonly string[]): string => {
  let number = 1;
  while (taken.includes(`${stem}${number}`)) number += 1;
  return `${stem}${number}`;
};
