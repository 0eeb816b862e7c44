/** An index as cloudbaserc.json declares it. */
export interface IndexDeclaration {
  name: string;
  keys: readonly IndexKey[];
  unique?: boolean;
  /** Leaves out documents that have none of the fields. */
  sparse?: boolean;
}

/** `2dsphere` is for places, which geo queries then find without looking at all documents. */
export interface IndexKey {
  field: string;
  direction: 1 | -1 | '2dsphere';
}
