/** A request that is answered with an HTTP error; code and message go to the caller. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const notFound = (): Refusal => new Refusal(404, 'NOT_FOUND', 'There is nothing at this address.');

export const wrongMethod = (): Refusal =>
  new Refusal(405, 'METHOD_NOT_ALLOWED', 'This address does not take this method.');

export const tooLarge = (limit: number): Refusal =>
  new Refusal(413, 'BODY_TOO_LARGE', `The body may have ${limit} bytes at most.`);

export const storageFull = (): Refusal =>
  new Refusal(507, 'STORAGE_FULL', 'The disk takes no more; nothing was stored.');

export const tooMany = (): Refusal =>
  new Refusal(429, 'TOO_MANY_REQUESTS', 'Too many requests; try again in a moment.');

export const busy = (): Refusal => new Refusal(503, 'BUSY', 'Too much at once; try again in a moment.');

export const notJson = (): Refusal => new Refusal(400, 'INVALID_PARAM', 'The body is not a JSON object.');

export const unauthorised = (message: string): Refusal => new Refusal(401, 'UNAUTHENTICATED', message);
