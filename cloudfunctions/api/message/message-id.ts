import * as v from 'valibot';

/** Ids of messages hold the key of what caused them. */
export const messageId = v.pipe(v.string(), v.minLength(1), v.maxLength(400));
