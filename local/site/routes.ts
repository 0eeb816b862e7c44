import { extname } from 'node:path';
import type { Exchange } from '../gateway/exchange';
import { notFound, wrongMethod } from '../gateway/refusal';
import type { Route } from '../gateway/routes';
import { StartRefusal } from '../start-refusal';
import { openSiteFiles, type SiteFile, type SiteFiles } from './files';
import { isHashed, securityHeaders } from './headers';

const YEAR = 31_536_000;

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw notFound();
  }
}

/** The file of a path; a path that looks like a page gets the one page there is. */
async function findFile(files: SiteFiles, path: string, accepts: string): Promise<SiteFile | undefined> {
  if (path !== '/') {
    const file = await files.read(path, accepts);
    if (file || extname(path) !== '') return file;
  }
  return files.read('/index.html', accepts);
}

function send({ request, response }: Exchange, file: SiteFile, headers: Record<string, string>): void {
  if (request.headers['if-none-match'] === file.etag) {
    response.writeHead(304, { ...headers, etag: file.etag, vary: 'Accept-Encoding' });
    response.end();
    return;
  }
  response.writeHead(200, {
    ...headers,
    'content-type': file.type,
    'content-length': file.body.length,
    etag: file.etag,
    vary: 'Accept-Encoding',
    ...(file.coding !== 'identity' && { 'content-encoding': file.coding }),
  });
  response.end(request.method === 'HEAD' ? undefined : file.body);
}

/**
 * Everything that is no other room's: the files of the browser build, `index.html` for addresses of pages.
 * @param storageBase base address of temporary links, which pages may load from
 * @throws StartRefusal where the folder is missing.
 */
export async function siteRoutes(folder: string | undefined, storageBase: string): Promise<Route[]> {
  if (folder === undefined) return [];
  const files = await openSiteFiles(folder).catch(() => {
    throw new StartRefusal(`there is no browser build in ${folder}; build it first (npm run build:h5)`);
  });
  const security = securityHeaders(new URL(storageBase).origin);
  return [
    {
      path: '/',
      handle: async (exchange) => {
        const { request } = exchange;
        if (request.method !== 'GET' && request.method !== 'HEAD') throw wrongMethod();
        const path = decode(exchange.path);
        const file = await findFile(files, path, String(request.headers['accept-encoding'] ?? ''));
        if (!file) throw notFound();
        const cache = isHashed(path) ? `public, max-age=${YEAR}, immutable` : 'no-cache';
        send(exchange, file, { ...security, 'cache-control': cache });
      },
    },
  ];
}
