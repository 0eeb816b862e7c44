/**
 * @returns what a QR code says: the address of a page with the code, so that WeChat's own scanner leads somewhere
 * sensible too; the bare code where the programme has no public address
 */
export const scanAddress = (page: 'join' | 'confirm', code: string): string => {
  const base = process.env.PUBLIC_ADDRESS?.replace(/\/+$/, '');
  return base ? `${base}/${page}?code=${code}` : code;
};
