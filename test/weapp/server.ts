import { readFileSync } from 'node:fs';
import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { buildSync } from 'esbuild';
import { compilePackage } from './compile';

/** Not where this file lies: benches bundle it. */
const here = join(process.cwd(), 'test/weapp');
const types: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

/** A phone's page and its way out, on a free port of this machine. */
export interface PhoneServer {
  url: string;
  close(): Promise<void>;
}

let phoneScript: string | undefined;

/** The phone itself, bundled once a process. */
function bundlePhone(): string {
  phoneScript ??= buildSync({
    entryPoints: [join(here, 'phone/main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
    define: { 'process.env.NODE_ENV': '"development"' },
    logLevel: 'error',
  }).outputFiles[0]?.text;
  return phoneScript ?? '';
}

const page = (css: string): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>phone</title><link rel="icon" href="data:,"><style>${css}</style></head>
<body><script src="/phone.js"></script></body></html>`;

/** Passes a request on, streaming both ways, so that the phone knows no origins. */
function passOn(
  from: IncomingMessage,
  to: ServerResponse,
  address: string,
  extra: Record<string, string>,
): void {
  if (!URL.canParse(address)) {
    to.writeHead(400).end(`not an address: ${address}`);
    return;
  }
  const target = new URL(address);
  const headers = Object.fromEntries(
    Object.entries(from.headers).filter(([name]) => !['host', 'origin', 'referer'].includes(name)),
  );
  const send = target.protocol === 'https:' ? httpsRequest : httpRequest;
  const onward = send(target, { method: from.method, headers: { ...headers, ...extra } }, (answer) => {
    to.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(to);
  });
  onward.on('error', () => to.destroy());
  from.pipe(onward);
}

function sendFile(to: ServerResponse, dist: string, path: string): void {
  const file = normalize(join(dist, decodeURIComponent(path)));
  try {
    if (!file.startsWith(normalize(dist))) throw new Error('outside the package');
    const content = readFileSync(file);
    to.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(content);
  } catch {
    to.writeHead(404).end();
  }
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

/**
 * Serves a package for one phone.
 * @param dist the folder that holds app.json
 * @param cloudUrl where `POST /v1/functions/NAME` is answered
 * @param token who is calling: sent as bearer token with every function call
 */
export async function servePhone(
  dist: string,
  cloudUrl: () => string | undefined,
  token: () => string | undefined,
): Promise<PhoneServer> {
  const css = readFileSync(join(here, 'phone/phone.css'), 'utf8');
  const script = bundlePhone();
  const pack = JSON.stringify(compilePackage(dist));
  const toCloud = (from: IncomingMessage, to: ServerResponse, path: string): void => {
    const cloud = cloudUrl();
    const bearer = token();
    if (!cloud) to.writeHead(404).end('{"code":"FUNCTION_NOT_FOUND","message":"the test names no cloud"}');
    else
      passOn(from, to, cloud.replace(/\/$/, '') + path, bearer ? { authorization: `Bearer ${bearer}` } : {});
  };
  const server = createServer((from, to) => {
    const { pathname, searchParams } = new URL(from.url ?? '/', 'http://phone');
    const send = (type: string, body: string) => to.setHeader('content-type', type).end(body);
    if (pathname === '/') send('text/html', page(css));
    else if (pathname === '/phone.js') send('text/javascript', script);
    else if (pathname === '/package.json') send('application/json', pack);
    else if (pathname.startsWith('/package/')) sendFile(to, dist, pathname.slice('/package/'.length));
    else if (pathname.startsWith('/cloud/')) toCloud(from, to, pathname.slice('/cloud'.length));
    else if (pathname === '/outside') passOn(from, to, searchParams.get('url') ?? '', {});
    else to.writeHead(404).end();
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
