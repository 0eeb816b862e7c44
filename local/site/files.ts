import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { contentTypeOf } from '../storage/content-type';

export type Coding = 'br' | 'gzip' | 'identity';

/** A file of the browser build, ready to be sent. */
export interface SiteFile {
  readonly type: string;
  readonly etag: string;
  readonly body: Buffer;
  readonly coding: Coding;
}

/** Reads files of the browser build, compressed, from memory where they did not change. */
export interface SiteFiles {
  /** @param path path below the folder, decoded; undefined: there is no such file. */
  read(path: string, accepts: string): Promise<SiteFile | undefined>;
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const WORTH_COMPRESSING = /^(?:text\/|application\/(?:json|manifest\+json|wasm)|image\/svg)/;
const LEAST_SIZE = 1024;
const MEMORY = 64 * 1024 * 1024;

function codingFor(accepts: string, type: string, size: number): Coding {
  if (size < LEAST_SIZE || !WORTH_COMPRESSING.test(type)) return 'identity';
  if (/\bbr\b/.test(accepts)) return 'br';
  return /\bgzip\b/.test(accepts) ? 'gzip' : 'identity';
}

async function compress(content: Buffer, coding: Coding): Promise<Buffer> {
  if (coding === 'gzip') return zip(content, { level: 6 });
  if (coding === 'identity') return content;
  return brotli(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
  });
}

/** Opens a folder of a browser build. Files outside it are never read, links included. */
export async function openSiteFiles(folder: string): Promise<SiteFiles> {
  const root = await realpath(folder);
  const kept = new Map<string, SiteFile>();
  let keptBytes = 0;

  const keep = (key: string, file: SiteFile): SiteFile => {
    if (keptBytes + file.body.length > MEMORY) {
      kept.clear();
      keptBytes = 0;
    }
    kept.set(key, file);
    keptBytes += file.body.length;
    return file;
  };

  const locate = async (path: string): Promise<string | undefined> => {
    if (path.includes('\0')) return undefined;
    const real = await realpath(join(root, path)).catch(() => undefined);
    return real?.startsWith(root + sep) ? real : undefined;
  };

  return {
    read: async (path, accepts) => {
      const real = await locate(path);
      const about = real ? await stat(real) : undefined;
      if (!real || !about?.isFile()) return undefined;
      const type = contentTypeOf(real);
      const coding = codingFor(accepts, type, about.size);
      const key = `${coding} ${real} ${about.mtimeMs} ${about.size}`;
      const known = kept.get(key);
      if (known) return known;
      const content = await readFile(real);
      const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}-${coding}"`;
      return keep(key, { type, etag, body: await compress(content, coding), coding });
    },
  };
}
