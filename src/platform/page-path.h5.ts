/// <reference lib="dom" />

/** @returns path of the present page, without parameters */
export const pagePath = (): string => location.pathname.replace(/^\//, '');
