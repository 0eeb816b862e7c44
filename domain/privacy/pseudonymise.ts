/** What stands in the place of a name after its bearer has left. */
export const withoutName = '已注销人员';

/**
 * Goes through a stored document and takes a person's name, number and WeChat identity out of every text in it.
 * @param values what is taken out; empty ones are passed over, longer ones go first
 */
export const pseudonymised = <T>(document: T, values: readonly string[]): T => {
  const wanted = values.filter((value) => value !== '').sort((one, other) => other.length - one.length);
  const go = (value: unknown): unknown => {
    if (typeof value === 'string') {
      return wanted.reduce((text, one) => text.replaceAll(one, withoutName), value);
    }
    if (Array.isArray(value)) return value.map(go);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, go(inner)]));
  };
  return go(document) as T;
};
