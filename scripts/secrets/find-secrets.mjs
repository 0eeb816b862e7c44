/**
 * What a secret looks like, by kind. Words alone are none: libraries speak of private keys; the value must follow.
 * @type {Readonly<Record<string, RegExp>>}
 */
const looks = {
  'private key (PEM)': /-----BEGIN (?:[A-Z ]+ )?PRIVATE KEY-----\s*(?:\\n|\\r|\s)*[A-Za-z0-9+/=\\\s]{60,}/g,
  'Tencent Cloud secret id': /\bAKID[A-Za-z0-9]{32}\b/g,
  'signed token (JWT)': /\beyJ[A-Za-z0-9_-]{15,}\.eyJ[A-Za-z0-9_-]{15,}\.[A-Za-z0-9_-]{20,}/g,
  'named secret':
    /["']?\b(?:[a-z]+_?)?(?:app_?secret|secret_?key|api_?key|master_?key|admin_?key|token_?secret|link_?secret|password|CLOUDBASE_APIKEY)\b["']?\s*[:=]\s*["'](?=[^"']*\d)(?=[^"']*[A-Za-z])[A-Za-z0-9+/=_-]{24,}["']/gi,
};

/**
 * Looks for secrets in a text: things that look like one, and values that are known to be.
 * @param {string} text
 * @param {readonly string[]} known values of keys that this machine or environment holds
 * @returns {readonly string[]} kinds found, never the secret itself
 */
export const findSecrets = (text, known = []) => {
  const found = Object.entries(looks)
    .filter(([, look]) => new RegExp(look).test(text))
    .map(([kind]) => kind);
  return known.some((value) => value.length >= 16 && text.includes(value))
    ? [...found, 'a key of this machine']
    : found;
};
