import type { IncomingMessage } from 'node:http';
import { notJson, Refusal, tooLarge } from './refusal';

/** How long a JSON body may take to arrive, milliseconds. */
const BODY_TIME = 10_000;

/**
 * Reads a whole body into memory.
 * @param limit greatest number of bytes
 * @throws Refusal 413 where it is larger, 408 where it takes longer than 10 s, 400 where it breaks off.
 */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return Promise.reject(tooLarge(limit));
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    const late = setTimeout(
      () => fail(new Refusal(408, 'BODY_TOO_SLOW', 'The body took too long to arrive.')),
      BODY_TIME,
    );
    const fail = (refusal: Refusal): void => {
      clearTimeout(late);
      request.pause();
      reject(refusal);
    };
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size > limit) fail(tooLarge(limit));
      else parts.push(part);
    });
    request.on('end', () => {
      clearTimeout(late);
      resolve(parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts));
    });
    request.on('error', () => fail(new Refusal(400, 'BODY_BROKEN', 'The body broke off.')));
    request.on('aborted', () => fail(new Refusal(400, 'BODY_BROKEN', 'The body broke off.')));
  });
}

/** Any JSON object. */
export type JsonObject = { readonly [field: string]: unknown };

/** The text of a JSON object, and what it says. */
interface JsonText {
  readonly text: string;
  readonly value: JsonObject;
}

async function readBoth(request: IncomingMessage, limit: number): Promise<JsonText> {
  const text = (await readBody(request, limit)).toString('utf8') || '{}';
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw notJson();
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw notJson();
  return { text, value: value as JsonObject };
}

/**
 * Reads a body that is a JSON object; an empty body counts as `{}`.
 * @throws Refusal as `readBody`, and 400 where it is anything else.
 */
export const readJson = async (request: IncomingMessage, limit: number): Promise<JsonObject> =>
  (await readBoth(request, limit)).value;

/** As `readJson`, for whoever passes the text on. */
export const readJsonText = async (request: IncomingMessage, limit: number): Promise<string> =>
  (await readBoth(request, limit)).text;
