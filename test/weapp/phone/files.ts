import { fromBase64, toBase64 } from './base64';

/** Where an app may keep its own files. */
export const userDataPath = 'wxfile://usr';

const temporary = 'wxfile://tmp_';
const types: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  mp4: 'video/mp4',
};

/** A file on the phone. Times in milliseconds since 1970. */
export interface PhoneFile {
  content: Uint8Array<ArrayBuffer>;
  at: number;
}

const files = new Map<string, PhoneFile>();
const folders = new Set<string>([userDataPath]);
const urls = new Map<string, string>();
let counter = 0;

const typeOf = (path: string): string => types[path.split('.').at(-1)?.toLowerCase() ?? ''] ?? '';

/** All files and folders; `files.ts` alone changes them. */
export const disk = {
  read: (path: string): PhoneFile | undefined => files.get(path),
  isFolder: (path: string): boolean => folders.has(path.replace(/\/$/, '')),
  write(path: string, content: Uint8Array<ArrayBuffer>): void {
    files.set(path, { content, at: Date.now() });
    const url = urls.get(path);
    if (url) URL.revokeObjectURL(url);
    urls.delete(path);
  },
  remove(path: string): boolean {
    urls.delete(path);
    return files.delete(path);
  },
  makeFolder: (path: string): void => void folders.add(path.replace(/\/$/, '')),
  removeFolder: (path: string): boolean => folders.delete(path.replace(/\/$/, '')),
  /** names directly inside a folder */
  list(path: string): string[] {
    const start = `${path.replace(/\/$/, '')}/`;
    const inside = [...files.keys(), ...folders].filter((one) => one.startsWith(start));
    return [...new Set(inside.map((one) => one.slice(start.length).split('/')[0] ?? ''))].sort();
  },
  /** the paths of files that begin with `start` */
  paths: (start: string): string[] => [...files.keys()].filter((path) => path.startsWith(start)),
  /** bytes of the files that begin with `start` */
  size: (start: string): number =>
    disk.paths(start).reduce((sum, path) => sum + (files.get(path)?.content.length ?? 0), 0),
};

/** Writes a new temporary file; its path has the ending of `name`. */
export function writeTemporary(name: string, content: Uint8Array<ArrayBuffer>): string {
  counter += 1;
  const ending = name.includes('.') ? `.${name.split('.').at(-1) ?? ''}` : '';
  const path = `${temporary}${Date.now().toString(36)}${counter}${ending}`;
  disk.write(path, content);
  return path;
}

/** A file's content as a blob. */
export function blobOf(path: string): Blob | undefined {
  const file = files.get(path);
  return file && new Blob([file.content], { type: typeOf(path) });
}

/** The address a browser can show for a picture's source: a file of the phone, of the package, or from outside. */
export function localUrl(source: string): string {
  if (/^(data:|https?:)/.test(source)) return source;
  if (!source.startsWith('wxfile://')) return `/package/${source.replace(/^\//, '')}`;
  const known = urls.get(source);
  if (known) return known;
  const blob = blobOf(source);
  if (!blob) return '/package/missing';
  const url = URL.createObjectURL(blob);
  urls.set(source, url);
  return url;
}

/** What survives when the app is killed: temporary files do not. */
export function savedFiles(): Record<string, string> {
  return Object.fromEntries(
    [...files]
      .filter(([path]) => !path.startsWith(temporary))
      .map(([path, file]) => [path, toBase64(file.content)]),
  );
}

/** Puts back what survived. */
export function restoreFiles(saved: Record<string, string>): void {
  for (const [path, content] of Object.entries(saved)) {
    files.set(path, { content: fromBase64(content), at: Date.now() });
    for (let at = path.indexOf('/', userDataPath.length + 1); at > 0; at = path.indexOf('/', at + 1)) {
      folders.add(path.slice(0, at));
    }
  }
}
