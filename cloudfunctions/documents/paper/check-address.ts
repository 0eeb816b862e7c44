/** Where the product answers on one machine, unless told otherwise. */
const localAddress = 'http://127.0.0.1:8080';

/**
 * @param publicAddress the address of the browser build, without a path; the function's own setting PUBLIC_ADDRESS
 * @returns a function that gives the public check page of a code
 */
export const checkAddress =
  (publicAddress: string | undefined) =>
  (code: string): string =>
    `${(publicAddress || localAddress).replace(/\/+$/, '')}/check?code=${encodeURIComponent(code)}`;
