const hex = (bits: number) =>
  Math.floor(Math.random() * 2 ** bits)
    .toString(16)
    .padStart(bits / 4, '0');

/** @returns a version 4 uuid. It tells requests apart and guards nothing, so `Math.random` will do; WeChat has no `crypto`. */
export const newRequestId = (): string =>
  `${hex(32)}-${hex(16)}-4${hex(12)}-${(8 + Math.floor(Math.random() * 4)).toString(16)}${hex(12)}-${hex(24)}${hex(24)}`;
