import { allowEveryOrigin } from '../gateway/cross-origin';
import type { Exchange } from '../gateway/exchange';
import { notFound, Refusal, wrongMethod } from '../gateway/refusal';
import type { Route } from '../gateway/routes';
import { contentTypeOf, mayShow } from './content-type';
import type { Disk, StoredFile } from './disk';
import { isPath } from './file-id';
import type { Permits } from './permits';
import { type ByteRange, rangeOf } from './range';

const UPLOAD = '/storage/upload/';
const FILES = '/storage/files/';

/** COS answers a refused upload with XML, and the SDK reads nothing else. */
function refuseUpload({ response, requestId }: Exchange, code: string, message: string, status = 403): void {
  const parts = `<Code>${code}</Code><Message>${message}</Message>`;
  const ids = `<RequestId>${requestId}</RequestId><TraceId>${requestId}</TraceId>`;
  response.writeHead(status, { 'content-type': 'application/xml; charset=utf-8', connection: 'close' });
  response.end(`<?xml version='1.0' encoding='utf-8' ?><Error>${parts}${ids}</Error>`);
}

function decodePath(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    throw notFound();
  }
}

async function upload(exchange: Exchange, disk: Disk, permits: Permits, limit: number): Promise<void> {
  const { request, response } = exchange;
  if (request.method !== 'PUT') throw wrongMethod();
  const path = decodePath(exchange.path.slice(UPLOAD.length));
  if (!isPath(path) || !permits.mayUpload(request.headers.authorization ?? '', path)) {
    refuseUpload(exchange, 'AccessDenied', 'The upload permit is false or out of date.');
    return;
  }
  if (Number(request.headers['content-length'] ?? 0) > limit) {
    refuseUpload(exchange, 'EntityTooLarge', 'The file is too large.');
    return;
  }
  try {
    await disk.write(path, request, limit);
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    if (thrown.status === 507) refuseUpload(exchange, 'ServiceUnavailable', thrown.message, 507);
    else refuseUpload(exchange, 'EntityTooLarge', 'The file is too large.');
    return;
  }
  response.writeHead(200, { 'content-length': 0 });
  response.end();
}

function headersOf(file: StoredFile, range: ByteRange | undefined): Record<string, string | number> {
  const type = contentTypeOf(file.path);
  const name = encodeURIComponent(file.path.split('/').pop() ?? 'file');
  return {
    'content-type': type,
    'content-length': range ? range.end - range.start + 1 : file.size,
    'content-disposition': `${mayShow(type) ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
    'accept-ranges': 'bytes',
    etag: `"${file.sha256.slice(0, 32)}"`,
    'cache-control': 'private, max-age=600',
    'x-content-type-options': 'nosniff',
    // The browser's own viewer of PDF does not run in a sandbox.
    ...(type !== 'application/pdf' && { 'content-security-policy': "default-src 'none'; sandbox" }),
    'cross-origin-resource-policy': 'cross-origin',
    ...(range && { 'content-range': `bytes ${range.start}-${range.end}/${file.size}` }),
  };
}

async function download(exchange: Exchange, disk: Disk, permits: Permits): Promise<void> {
  const { request, response } = exchange;
  if (request.method !== 'GET' && request.method !== 'HEAD') throw wrongMethod();
  const [key = ''] = exchange.path.slice(FILES.length).split('/');
  const query = exchange.query();
  if (!permits.holds(key, query.get('t') ?? '', query.get('sign') ?? '')) {
    throw new Refusal(403, 'LINK_EXPIRED', 'This link is false or out of date.');
  }
  const file = await disk.findByKey(key);
  if (!file) throw notFound();
  const range = rangeOf(request.headers.range, file.size);
  response.writeHead(range ? 206 : 200, headersOf(file, range));
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const content = disk.read(file, range);
  content.on('error', () => response.destroy());
  response.on('close', () => content.destroy());
  content.pipe(response);
}

/** `PUT /storage/upload/PATH` with a permit, `GET /storage/files/KEY/NAME?t=…&sign=…` with a temporary link. */
export function storageRoutes(disk: Disk, permits: Permits, limit: number): Route[] {
  return [
    {
      path: UPLOAD,
      handle: (exchange) => {
        if (allowEveryOrigin(exchange)) return undefined;
        return upload(exchange, disk, permits, limit);
      },
    },
    {
      path: FILES,
      handle: (exchange) => {
        if (allowEveryOrigin(exchange)) return undefined;
        return download(exchange, disk, permits);
      },
    },
  ];
}
