/** WXML's truth: `disabled` alone is an empty string and means true. */
export const isTrue = (value: unknown): boolean => value === '' || (value !== 'false' && Boolean(value));

/** A property as text. */
export const textOf = (value: unknown): string => {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : JSON.stringify(value);
};

/** A property as number, or `otherwise`. */
export const numberOf = (value: unknown, otherwise: number): number => {
  const number = typeof value === 'string' ? Number.parseFloat(value) : Number(value);
  return value === undefined || value === null || Number.isNaN(number) ? otherwise : number;
};
