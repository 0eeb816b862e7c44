/** @returns millimetres in points, the unit of the page */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;
