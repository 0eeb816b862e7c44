/** A page's address, taken apart: route without a leading slash, query values as they were written. */
export interface Address {
  route: string;
  query: Record<string, string>;
}

/** `?a=1&b=%E4%BD%A0` as WeChat hands it over: not decoded. */
export function parseAddress(url: string, from = ''): Address {
  const [path = '', search = ''] = url.split('?', 2);
  const query = Object.fromEntries(
    search
      .split('&')
      .filter((pair) => pair !== '')
      .map((pair) => {
        const at = pair.indexOf('=');
        return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
      }),
  ) as Record<string, string>;
  return { route: absolute(path, from), query };
}

function absolute(path: string, from: string): string {
  if (path.startsWith('/')) return path.slice(1);
  if (!path.startsWith('.')) return from.includes('/') && !path.includes('/') ? sibling(path, from) : path;
  return sibling(path, from);
}

function sibling(path: string, from: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
