import { pseudonymised, withoutName } from './pseudonymise';

/** Who has left, as far as it takes to find what names the person. */
export interface Erased {
  readonly personId: string;
  /** Studios that the person led or belonged to: whatever is theirs may name him or her without an id. */
  readonly studioIds: readonly string[];
  readonly name: string;
  readonly phone: string;
  readonly openid: string;
}

/** Fields that hold the name of an officer who did something, and no id beside it. */
const namesAlone: ReadonlySet<string> = new Set([
  'by',
  'byName',
  'grantedBy',
  'recordedBy',
  'approvedBy',
  'enteredBy',
  'filedBy',
  'settledBy',
  'present',
]);

const mentions = (value: unknown, ids: ReadonlySet<string>): boolean => {
  if (typeof value === 'string') return ids.has(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => ids.has(key) || mentions(inner, ids));
};

const withoutNamesAlone = (value: unknown, name: string, key: string): unknown => {
  if (typeof value === 'string') return namesAlone.has(key) && value === name ? withoutName : value;
  if (Array.isArray(value)) return value.map((inner) => withoutNamesAlone(inner, name, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([inner, held]) => [inner, withoutNamesAlone(held, name, inner)]),
  );
};

/**
 * Takes somebody who has left out of a stored document. A document that mentions the person, or a studio of his or
 * hers, loses the name wherever it stands; in any other one only who did something is looked at, and only where
 * nobody else bears the name.
 * @param sharesName whether somebody else in the register bears the name
 */
export const withoutPerson = <T>(document: T, erased: Erased, sharesName: boolean): T => {
  const { personId, studioIds, name, phone, openid } = erased;
  if (mentions(document, new Set([personId, ...studioIds]))) {
    return pseudonymised(document, [name, phone, openid]);
  }
  const rest = pseudonymised(document, [phone, openid]);
  return (sharesName || name === '' ? rest : withoutNamesAlone(rest, name, '')) as T;
};
