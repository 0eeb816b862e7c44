/** @returns millimetres in twentieths of a point, Word's own unit */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** @returns points in twentieths of a point, for line heights */
export const lines = (points: number): number => Math.round(points * 20);

/** @returns millimetres in EMU, the unit of floating pictures */
export const emu = (millimetres: number): number => Math.round(millimetres * 36_000);

/** @returns millimetres in pixels of 1/96 inch, which docx takes for the size of pictures */
export const pixels = (millimetres: number): number => (millimetres * 96) / 25.4;
