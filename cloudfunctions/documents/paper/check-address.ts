/** Where the product answers on one machine, unless told otherwise. */
const localAddress = 'http://127.0.0.1:8080';

/**
 * @param publicAddress address of the browser build, for example `https://studios.example.org`: the function's own
 *   setting PUBLIC_ADDRESS. Anything that is no web address counts as not set.
 * @param page short address of the public page: of printed forms, or of certificates
 * @returns a function that gives the address of the public check page of a code
 */
export const checkAddress = (publicAddress: string | undefined, page: 'check' | 'certificate' = 'check') => {
  const base = /^https?:\/\/[^\s{}]+$/.test(publicAddress ?? '') ? String(publicAddress) : localAddress;
  return (code: string): string => `${base.replace(/\/+$/, '')}/${page}?code=${encodeURIComponent(code)}`;
};
