/** The closed list of CloudBase codes that the store answers with. */
export type StoreErrorCode =
  | 'DATABASE_REQUEST_FAILED'
  | 'DATABASE_COLLECTION_NOT_EXIST'
  | 'DATABASE_COLLECTION_ALREADY_EXIST'
  | 'DATABASE_TRANSACTION_CONFLICT'
  | 'DATABASE_TRANSACTION_FAIL'
  | 'INVALID_PARAM';

/** An error of the store, with the code that CloudBase itself would send and a message for the caller. */
export class StoreError extends Error {
  override readonly name = 'StoreError';

  constructor(
    readonly code: StoreErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** A query, update or pipeline that MongoDB would refuse: wrong operator, wrong type, conflicting paths. */
export function refused(message: string): StoreError {
  return new StoreError('DATABASE_REQUEST_FAILED', message);
}

/** Throws where an operator is given something that it does not know: nothing is passed over in silence. */
export function onlyKnown(operator: string, given: object, known: readonly string[]): void {
  const odd = Object.keys(given).find((name) => !known.includes(name));
  if (odd !== undefined) throw refused(`Unrecognized argument to ${operator}: ${odd}`);
}

/** The collection was never created. */
export function collectionMissing(name: string): StoreError {
  return new StoreError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. Please check your request, but if the problem cannot be solved, contact us.`,
  );
}

/** Another transaction or write changed the same document first. The transaction is over. */
export function transactionConflict(): StoreError {
  return new StoreError(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request, but if the problem persists, contact us.',
  );
}

/** The transaction was committed, aborted or is older than its limit (30 s). */
export function transactionGone(): StoreError {
  return new StoreError(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. Please check your request, but if the problem persists, contact us.',
  );
}

/** A second document with the same `_id` or the same key of a unique index. */
export function duplicateKey(collection: string, index: string, fields: readonly string[]): StoreError {
  return refused(
    `E11000 duplicate key error collection: ${collection} index: ${index} dup key: { ${fields.join(', ')} }`,
  );
}
