/** The officer in whose place a deputy acts; kept in the record beside the deputy's own name. */
export interface ActingFor {
  readonly personId: string;
  readonly personName: string;
}

/** @returns `王样例（代李样例）` for a deputy, the plain name for everyone else */
export const nameInRecord = (by: { readonly personName: string; readonly actingFor?: ActingFor }): string =>
  by.actingFor === undefined ? by.personName : `${by.personName}（代${by.actingFor.personName}）`;
