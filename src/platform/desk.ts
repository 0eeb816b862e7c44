/** A phone is no desk. */
export const useDesk = (_width?: number): boolean => false;
