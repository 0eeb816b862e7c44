/**
 * @param typed a verification code as somebody writes it: small letters, spaces and missing hyphens are no mistakes
 * @returns the code as it is printed, `K7M4-2Q9X-HT3B`; what is no code comes back without hyphens
 */
export const asPrinted = (typed: string): string => {
  const signs = typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
  return signs.length === 12 ? (signs.match(/.{4}/g) ?? []).join('-') : signs;
};
