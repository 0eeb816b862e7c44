import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../clock';
import { keyOf } from './file-id';

/** Permits to send or fetch one file for a while, signed so that nobody can make or stretch one. */
export interface Permits {
  /** What a PUT must carry as its Authorization. */
  upload(path: string): string;
  /** Whether a PUT with this Authorization may write the path now. */
  mayUpload(authorization: string, path: string): boolean;
  /**
   * A temporary address of a file, plain ASCII throughout, since the SDK encodes addresses once more.
   * @param seconds how long it works
   */
  link(path: string, seconds: number): string;
  /** Whether the signature fits the key and its time has not come. */
  holds(key: string, until: string, signature: string): boolean;
}

const UPLOAD_SECONDS = 3600;

/** Opens the permit office. Lifetimes follow the programme's clock. */
export function openPermits(secret: string, base: string, clock: Clock): Permits {
  const sign = (what: string): string => createHmac('sha256', secret).update(what).digest('base64url');
  const same = (a: string, b: string): boolean =>
    a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
  const seconds = (): number => Math.floor(clock.now() / 1000);
  const inTime = (until: string): boolean => /^\d{1,12}$/.test(until) && Number(until) > seconds();

  return {
    upload: (path) => {
      const until = String(seconds() + UPLOAD_SECONDS);
      return `${until}.${sign(`upload ${until} ${keyOf(path)}`)}`;
    },
    mayUpload: (authorization, path) => {
      const [until = '', signature = ''] = authorization.split('.');
      return inTime(until) && same(signature, sign(`upload ${until} ${keyOf(path)}`));
    },
    link: (path, life) => {
      // The second that has begun is not counted: a link never works for less than was promised.
      const until = String(seconds() + 1 + life);
      const name = (path.split('/').pop() ?? 'file').replace(/[^A-Za-z0-9._-]/g, '_');
      const key = keyOf(path);
      return `${base}/storage/files/${key}/${name}?t=${until}&sign=${sign(`read ${until} ${key}`)}`;
    },
    holds: (key, until, signature) => inTime(until) && same(signature, sign(`read ${until} ${key}`)),
  };
}
