/** An index as cloudbaserc.json declares it. */
export interface IndexDeclaration {
  name: string;
  keys: readonly IndexKey[];
  unique?: boolean;
  /** Leaves out documents that have none of the fields. */
  sparse?: boolean;
}

/** `2dsphere` is for places: the cloud needs it for geo queries, the embedded store scans for those. */
export interface IndexKey {
  field: string;
  direction: 1 | -1 | '2dsphere';
}
