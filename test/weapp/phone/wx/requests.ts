import { blobOf, disk, writeTemporary } from '../files';
import { textOf } from '../values';
import { needNetwork, recorded } from './connection';
import { errorOf, required, type WxInterface, type WxOptions } from './interface';
import { WxError } from './wxError';

type Progress = (value: { progress: number; totalBytesSent?: number; totalBytesWritten?: number }) => void;

/** What wx.request and its kin give back at once. */
interface Task {
  abort(): void;
  onProgressUpdate(listener: Progress): void;
  offProgressUpdate(listener: Progress): void;
  onHeadersReceived(listener: (value: unknown) => void): void;
  offHeadersReceived(listener: (value: unknown) => void): void;
}

interface Answer {
  statusCode: number;
  header: Record<string, string>;
  body: ArrayBuffer;
}

interface Outgoing {
  method: string;
  url: string;
  header: Record<string, string>;
  body: XMLHttpRequestBodyInit | null;
  timeout: number;
}

const headersOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .trim()
      .split(/\r?\n/)
      .filter((line) => line.includes(':'))
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );

/** Sends through the runner's server, which knows no origins, and tells how far it has come. */
function send(request: XMLHttpRequest, out: Outgoing, sent: Progress, received: Progress): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.open(out.method, `/outside?url=${encodeURIComponent(out.url)}`);
    request.responseType = 'arraybuffer';
    request.timeout = out.timeout;
    for (const [name, value] of Object.entries(out.header)) request.setRequestHeader(name, value);
    const share = (event: ProgressEvent) =>
      event.total ? Math.floor((event.loaded / event.total) * 100) : 0;
    request.upload.onprogress = (event) => sent({ progress: share(event), totalBytesSent: event.loaded });
    request.onprogress = (event) => received({ progress: share(event), totalBytesWritten: event.loaded });
    request.onerror = () =>
      reject(new WxError('errcode:-102 error_msg:net::ERR_CONNECTION_REFUSED', { errno: 600001 }));
    request.ontimeout = () => reject(new WxError('timeout', { errno: 5 }));
    request.onabort = () => reject(new WxError('abort'));
    request.onload = () =>
      resolve({
        statusCode: request.status,
        header: headersOf(request.getAllResponseHeaders()),
        body: request.response as ArrayBuffer,
      });
    request.send(out.body);
  });
}

const headerOption = (options: WxOptions): Record<string, string> =>
  Object.fromEntries(
    Object.entries((options.header ?? {}) as Record<string, unknown>).map(([k, v]) => [k, String(v)]),
  );

/** Makes a task of a piece of work, with callbacks as every wx interface has them. */
function task(
  name: string,
  options: WxOptions,
  work: (request: XMLHttpRequest, tell: Progress) => Promise<object>,
): Task {
  const request = new XMLHttpRequest();
  const progress = new Set<Progress>();
  const run = async () => {
    needNetwork();
    return work(request, (value) => progress.forEach((listener) => listener(value)));
  };
  run().then(
    (result) => {
      const answer = { ...result, errMsg: `${name}:ok` };
      options.success?.(answer);
      options.complete?.(answer);
    },
    (error: unknown) => {
      const answer = errorOf(name, error);
      options.fail?.(answer);
      options.complete?.(answer);
    },
  );
  return {
    abort: () => request.abort(),
    onProgressUpdate: (listener) => void progress.add(listener),
    offProgressUpdate: (listener) => void progress.delete(listener),
    onHeadersReceived: () => {},
    offHeadersReceived: () => {},
  };
}

const text = (body: ArrayBuffer): string => new TextDecoder().decode(body);
const ignore: Progress = () => {};

function parsed(body: ArrayBuffer, options: WxOptions): unknown {
  if (options.responseType === 'arraybuffer') return body;
  if (options.dataType !== undefined && options.dataType !== 'json') return text(body);
  try {
    return JSON.parse(text(body)) as unknown;
  } catch {
    return text(body);
  }
}

function outgoing(options: WxOptions): Outgoing {
  const method = textOf(options.method ?? 'GET').toUpperCase();
  const header = { 'content-type': 'application/json', ...headerOption(options) };
  const data = options.data as string | ArrayBuffer | Record<string, unknown> | undefined;
  let url = required(options, 'url', 'string');
  let body: Outgoing['body'] = null;
  if (typeof data === 'string' || data instanceof ArrayBuffer) body = data;
  else if (data && method === 'GET') {
    const pairs = Object.entries(data).map(
      ([k, v]) => `${encodeURIComponent(k)}=${encodeURIComponent(String(v))}`,
    );
    url += `${url.includes('?') ? '&' : '?'}${pairs.join('&')}`;
  } else if (data) body = JSON.stringify(data);
  return { method, url, header, body, timeout: Number(options.timeout ?? 60000) };
}

/** wx.request, wx.downloadFile and wx.uploadFile. */
export function requests(): WxInterface {
  return {
    request: (options: WxOptions) =>
      task('request', options, async (request) => {
        const out = outgoing(options);
        const answer = await recorded('request', `${out.method} ${out.url}`, () =>
          send(request, out, ignore, ignore),
        );
        return {
          data: parsed(answer.body, options),
          statusCode: answer.statusCode,
          header: answer.header,
          cookies: [],
        };
      }),
    downloadFile: (options: WxOptions) =>
      task('downloadFile', options, async (request, tell) => {
        const out = { ...outgoing({ ...options, data: undefined }), method: 'GET' };
        const answer = await recorded('download', out.url, () => send(request, out, ignore, tell));
        const content = new Uint8Array(answer.body);
        const given = options.filePath as string | undefined;
        if (given) disk.write(given, content);
        const path = given ?? writeTemporary(out.url.split('?')[0]?.split('/').at(-1) ?? '', content);
        return {
          [given ? 'filePath' : 'tempFilePath']: path,
          statusCode: answer.statusCode,
          header: answer.header,
        };
      }),
    uploadFile: (options: WxOptions) =>
      task('uploadFile', options, async (request, tell) => {
        const path = required(options, 'filePath', 'string');
        const blob = blobOf(path);
        if (!blob) throw new WxError(`file not found: ${path}`);
        const form = new FormData();
        for (const [key, value] of Object.entries(options.formData ?? {})) form.append(key, String(value));
        form.append(required(options, 'name', 'string'), blob, path.split('/').at(-1));
        const url = required(options, 'url', 'string');
        const header = headerOption(options);
        const out = { method: 'POST', url, header, body: form, timeout: Number(options.timeout ?? 60000) };
        const answer = await recorded('upload', url, () => send(request, out, tell, ignore));
        return { data: text(answer.body), statusCode: answer.statusCode };
      }),
  };
}
